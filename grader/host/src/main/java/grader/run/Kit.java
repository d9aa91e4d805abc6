package grader.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the kit's own files are.
 *
 * @param root the folder that holds {@code exercises} and {@code grader}
 * @param checksJar the checks' class files
 * @param workerClassPath what a worker sees besides the submission and the checks
 * @param cache a folder that the kit may write: caches, and the folders of runs
 */
public record Kit(Path root, Path checksJar, List<Path> workerClassPath, Path cache) {
    /** Jars of the grader's class path that a worker needs, by how their names begin. */
    private static final List<String> WORKER_JARS = List.of(
            "worker-",
            "jqwik-",
            "jackson-annotations-",
            "jackson-core-",
            "jackson-databind-",
            "junit-platform-",
            "opentest4j-",
            "apiguardian-",
            "jspecify-");

    public Kit {
        workerClassPath = List.copyOf(workerClassPath);
    }

    /**
     * The kit that this grader was started from: the folder named by the system property {@code interleave.root}, else
     * the nearest one at or above the working directory; the jars from the grader's own class path, but for the checks'
     * where the system property {@code interleave.checks} names it.
     *
     * @throws GraderFault when they are not there
     */
    public static Kit locate() {
        var root = findRoot()
                .orElseThrow(() -> new GraderFault("the kit's folder was not found: start ./grade in the repository"));
        var jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
        var worker = jars.stream()
                .filter(jar -> WORKER_JARS.stream().anyMatch(name(jar)::startsWith)
                        || module("worker").test(jar))
                .toList();
        var named = Optional.ofNullable(System.getProperty("interleave.checks")).map(Path::of);
        var checks = named.or(() -> jars.stream()
                        .filter(jar -> name(jar).startsWith("checks-")
                                || module("checks").test(jar))
                        .findFirst())
                .orElseThrow(() -> new GraderFault("the checks are not on the grader's class path: run mvn package"));
        return new Kit(root, checks, worker, root.resolve(".interleave"));
    }

    private static Predicate<Path> module(String name) {
        return path -> path.endsWith(Path.of(name, "target", "classes"));
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    private static Optional<Path> findRoot() {
        var named = System.getProperty("interleave.root");
        if (named != null) {
            return Optional.of(Path.of(named).toAbsolutePath().normalize());
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("exercises/src/main/java"))
                    && Files.isDirectory(folder.resolve("grader"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Another one whenever a jar that judges is another one: what a worker finds in it may be half of each. */
    String stamp() {
        return Stream.concat(Stream.of(checksJar), workerClassPath.stream())
                .map(Kit::stamp)
                .collect(Collectors.joining(" "));
    }

    private static String stamp(Path jar) {
        try {
            return Files.getLastModifiedTime(jar) + "/" + Files.size(jar);
        } catch (IOException gone) {
            return "gone";
        }
    }

    /** The folder of the visible tests. */
    public Path visibleTests() {
        return root.resolve("exercises/src/test/java");
    }

    /** The cache of classes that a worker starts from; it may not be there yet. */
    public Path workerAotCache() {
        return cache.resolve("worker.aot");
    }
}
