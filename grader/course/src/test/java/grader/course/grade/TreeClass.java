package grader.course.grade;

import grader.catalog.ExerciseEntry;
import grader.course.plan.CourseFolder;
import grader.grading.OpenedKit;
import grader.run.Kit;
import grader.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small class with one cheap exercise: most have handed in the same, one is wrong, one does not compile. */
public final class TreeClass {
    public static final String ID = "iomodels.i05_red_black_tree";
    private static final String FILE = "src/main/java/iomodels/i05_red_black_tree/RedBlackTree.java";
    private static final Path ROOT = Kit.locate().root();

    private final Path folder;

    private TreeClass(Path folder) {
        this.folder = folder;
    }

    /** The class with its course folder, below an empty folder. */
    public static TreeClass in(Path folder) throws IOException {
        var tree = new TreeClass(folder);
        Files.createDirectories(folder.resolve("course"));
        Files.writeString(folder.resolve("course/course.toml"), """
            title = "Trees"
            zone = "Europe/Berlin"
            late = "10% a day, at most 5 days"
            missing = "0"
            secret = "0123456789012345678901234567890123456789"
            [[exercise]]
            id = "i05"
            """);
        Files.writeString(
                folder.resolve("course/roster.csv"),
                "username,first_name\nada,Ada\nbob,Bob\ncy,Cy\ndi,Di\neve,Eve\nfay,Fay\n");
        for (var student : List.of("ada", "bob", "di")) {
            tree.hands(student, right());
        }
        tree.hands("cy", wrong());
        tree.hands("eve", "package iomodels.i05_red_black_tree; class RedBlackTree { oops }");
        tree.hands("mallory", right());
        return tree;
    }

    /** One that keeps everything. */
    public static String right() throws IOException {
        return Files.readString(
                ROOT.resolve("grader/checks/src/right").resolve(ID).resolve("immutable_nodes/RedBlackTree.java"));
    }

    /** One that loses clauses. */
    public static String wrong() throws IOException {
        return Files.readString(
                ROOT.resolve("grader/checks/src/wrong").resolve(ID).resolve("null_value_taken/RedBlackTree.java"));
    }

    /** The student hands in a file. */
    public void hands(String student, String text) throws IOException {
        var file = folder.resolve("submissions").resolve(student).resolve(FILE);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    public Path submissions() {
        return folder.resolve("submissions");
    }

    public Path course() {
        return folder.resolve("course");
    }

    /** The kit, in English. */
    public static OpenedKit kit() {
        return OpenedKit.locate(Map.of(), Language.ENGLISH);
    }

    /** The course as it is now. */
    public CourseFolder open(OpenedKit kit) {
        return CourseFolder.open(course(), kit.catalog());
    }

    static List<ExerciseEntry> exercises(OpenedKit kit) {
        return kit.catalog().select(List.of("i05"));
    }
}
