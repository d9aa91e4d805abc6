package grader.starter;

import grader.run.GraderFault;
import grader.scratch.Scratch;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** One run of the visible tests of an exercise on a student's classes: compiled here, run in a JVM of their own. */
public final class VisibleRun {
    /** Every test ends by its own limit of seconds; this is behind them, for all of them on a busy machine. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final List<Path> libraries;
    private final Path folder;

    private VisibleRun(List<Path> libraries, Path folder) {
        this.libraries = libraries;
        this.folder = folder;
    }

    /** How it ended. */
    public sealed interface Ended {
        /** The tests do not fit the classes: the compiler's words, with file and line. */
        record NotCompiled(String file, int line, String message) implements Ended {}

        /** The JVM ran; {@code whole} says whether it came to its end by itself. */
        record Ran(List<VisibleResult> results, boolean whole, boolean inTime) implements Ended {}
    }

    /**
     * Runs.
     *
     * @param cache a folder that may be written
     * @param libraries what tests and their runner need
     * @throws GraderFault when the machine does not let it
     */
    public static Ended of(Path cache, List<Path> libraries, VisibleTests tests, Map<String, byte[]> classes) {
        try {
            Scratch.sweep(cache);
            var folder = Scratch.folder(cache, "visible");
            try {
                return new VisibleRun(libraries, folder).run(tests, classes);
            } finally {
                Scratch.delete(folder);
            }
        } catch (IOException cannot) {
            throw new GraderFault("the visible tests could not be run below " + cache, cannot);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new GraderFault("the run was interrupted", stop);
        }
    }

    private Ended run(VisibleTests tests, Map<String, byte[]> classes) throws IOException, InterruptedException {
        for (var entry : classes.entrySet()) {
            var file = folder.resolve("classes/" + entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        var problem = compile(tests.sources());
        return problem.isPresent() ? problem.get() : start(tests.classes());
    }

    private String classPath(String... first) {
        var path = new ArrayList<String>();
        Stream.of(first).map(name -> folder.resolve(name).toString()).forEach(path::add);
        libraries.forEach(library -> path.add(library.toString()));
        return String.join(File.pathSeparator, path);
    }

    private Optional<Ended> compile(List<Path> sources) throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK has a compiler");
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, Locale.ENGLISH, null)) {
            var options = List.of(
                    "-proc:none",
                    "-Xlint:none",
                    "-parameters",
                    "-d",
                    folder.resolve("tests").toString(),
                    "-cp",
                    classPath("classes"));
            var units = files.getJavaFileObjectsFromPaths(sources);
            if (compiler.getTask(new StringWriter(), files, problems, options, null, units)
                    .call()) {
                return Optional.empty();
            }
        }
        return Optional.of(problems.getDiagnostics().stream()
                .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(VisibleRun::problem)
                .orElseGet(() -> new Ended.NotCompiled("", 0, "the visible tests do not compile")));
    }

    private static Ended.NotCompiled problem(Diagnostic<? extends JavaFileObject> found) {
        var file = found.getSource() == null
                ? ""
                : Path.of(found.getSource().getName()).getFileName().toString();
        return new Ended.NotCompiled(
                file,
                (int) Math.max(0, found.getLineNumber()),
                "a visible test does not fit your class: " + found.getMessage(Locale.ENGLISH));
    }

    private Ended start(List<String> classes) throws IOException, InterruptedException {
        var results = folder.resolve("results.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath("classes", "tests"),
                VisibleMain.class.getName(),
                results.toString()));
        command.addAll(classes);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        var process = builder.start();
        try {
            var inTime = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return ended(results, inTime);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static Ended ended(Path results, boolean inTime) throws IOException {
        var lines = Files.exists(results) ? Files.readAllLines(results) : List.<String>of();
        var found = lines.stream()
                .flatMap(line -> VisibleResult.parse(line).stream())
                .toList();
        return new Ended.Ran(found, !lines.isEmpty() && lines.getLast().equals(VisibleResult.END), inTime);
    }
}
