package grader.proof;

import java.nio.file.Path;

/** Where the parts of an exercise lie in a kit: all of them follow from its id. */
public record ExercisePlaces(Path root, String id) {
    static final String STUBS = "exercises/src/main/java";
    static final String CHINESE_STUBS = "exercises/src/main/zh";
    static final String VISIBLE_TESTS = "exercises/src/test/java";
    static final String SOLUTIONS = "solutions/src/main/java";
    static final String CHECKS = "grader/checks/src/main/java";
    static final String RIGHT = "grader/checks/src/right";
    static final String WRONG = "grader/checks/src/wrong";

    /** What the student opens. */
    public Path stub() {
        return root.resolve(STUBS).resolve(packageFolder());
    }

    /** The same in Chinese. */
    Path chineseStub() {
        return root.resolve(CHINESE_STUBS).resolve(packageFolder());
    }

    /** The tests that the student sees. */
    Path visibleTest() {
        return root.resolve(VISIBLE_TESTS).resolve(packageFolder());
    }

    /** The reference solution. */
    public Path solution() {
        return root.resolve(SOLUTIONS).resolve(packageFolder());
    }

    /** What judges. */
    public Path checks() {
        return root.resolve(CHECKS).resolve(packageFolder());
    }

    /** Right submissions that are built differently, a folder each. */
    public Path right() {
        return root.resolve(RIGHT).resolve(id);
    }

    /** Wrong submissions, a folder each. */
    public Path wrong() {
        return root.resolve(WRONG).resolve(id);
    }

    /** A path below the root as a message names it. */
    public String shown(Path path) {
        return shown(root, path);
    }

    /** A path below a root as a message names it. */
    public static String shown(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private String packageFolder() {
        return id.replace('.', '/');
    }
}
