package grader.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.run.Progress;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/** A kit in a folder of its own with the one exercise that {@code ./grade new} writes. */
record SmallKit(Path root, NewExercise.Written written) {
    static final String ID = "threads.t98_sample";
    private static final String CLASS = "Sample";

    public static SmallKit in(Path root) {
        return new SmallKit(root, new NewExercise(ID, CLASS).write(root));
    }

    public ExercisePlaces places() {
        return new ExercisePlaces(root, ID);
    }

    /** Compiles Java files of one folder as strictly as Maven does; its complaints are the test's failure. */
    public Path compiled(String name, Path sources, Path... more) throws IOException {
        Path classes = Files.createDirectories(root.resolve("classes").resolve(name));
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        var complaints = new StringWriter();
        String classPath = System.getProperty("java.class.path")
                + String.join(
                        "",
                        Arrays.stream(more)
                                .map(path -> File.pathSeparator + path)
                                .toList());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-proc:none",
                    "-Xlint:all,-processing,-path,-classfile",
                    "-Werror",
                    "-parameters",
                    "-d",
                    classes.toString(),
                    "-cp",
                    classPath);
            var task = compiler.getTask(
                    complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(KitFiles.files(sources)));
            assertEquals("", task.call() ? "" : complaints.toString());
        }
        return classes;
    }

    /** The proof of the exercise, its checks compiled as they are now. */
    public ExerciseProof proof() throws IOException {
        Kit kit = kit();
        ExerciseEntry exercise = catalog(kit).all().getFirst();
        return ExerciseProof.of(kit, exercise, ExerciseProof.Extent.WHOLE);
    }

    public Kit kit() throws IOException {
        Path stub = compiled("stub", places().stub());
        Path checks = compiled("checks", places().checks(), stub);
        return new Kit(root, checks, Kit.locate().workerClassPath(), root.resolve(".interleave"));
    }

    public static Catalog catalog(Kit kit) {
        return Catalog.read(kit.checksJar());
    }

    /** The problems of the parts whose names begin so; at least one must. */
    public List<String> problems(String part) throws IOException {
        var parts = proof().parts().stream()
                .filter(candidate -> candidate.name().startsWith(part))
                .toList();
        if (parts.isEmpty()) {
            throw new AssertionError("no part begins with " + part);
        }
        var problems = new ArrayList<String>();
        parts.forEach(found -> problems.addAll(found.look().problems(1, Progress.SILENT)));
        return problems;
    }

    /** Replaces a piece of text in a file; the piece must be there. */
    public void replace(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(old)) {
            throw new AssertionError(file + " does not contain " + old);
        }
        Files.writeString(file, text.replace(old, replacement));
    }

    public Path stubFile() {
        return places().stub().resolve(CLASS + ".java");
    }

    public Path solutionFile() {
        return places().solution().resolve(CLASS + ".java");
    }

    public Path rightFile() {
        return places().right().resolve("atomic").resolve(CLASS + ".java");
    }

    public Path wrongFile() {
        return places().wrong().resolve("read_then_write").resolve(CLASS + ".java");
    }
}
