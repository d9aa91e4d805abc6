package grader.course.similar;

import grader.catalog.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The program in {@code grader/similar}: built by Maven when it is first asked for, run in a JVM of its own.
 *
 * @param folder where it is
 * @param tells one line before something that takes long
 */
public record Program(Path folder, Consumer<String> tells) {
    /** Its libraries are 25 MB; a slow line carries them in that time. */
    private static final long MOST_BUILD_MINUTES = 15;
    /** Three thousand works of one exercise are some minutes. */
    private static final long MOST_RUN_MINUTES = 60;

    private static final int SHOWN = 600;

    /**
     * Runs it, after it was built if it is not, or its sources are newer.
     *
     * @throws UsageException when it cannot be built, or ends otherwise than well
     */
    void run(List<String> arguments) throws IOException, InterruptedException {
        if (isOutOfDate()) {
            build();
        }
        var target = folder.resolve("target");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:MaxRAMPercentage=50",
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*",
                "grader.similar.Main"));
        command.addAll(arguments);
        start(command, MOST_RUN_MINUTES, "JPlag");
    }

    private boolean isOutOfDate() throws IOException {
        var built = stamp();
        if (!Files.exists(built)) {
            return true;
        }
        var when = Files.getLastModifiedTime(built);
        try (Stream<Path> sources = Files.walk(folder.resolve("src"))) {
            return Stream.concat(Stream.of(folder.resolve("pom.xml")), sources).anyMatch(file -> isNewer(file, when));
        }
    }

    private Path stamp() {
        return folder.resolve("target").resolve(".built");
    }

    private static boolean isNewer(Path file, FileTime when) {
        try {
            return Files.getLastModifiedTime(file).compareTo(when) > 0;
        } catch (IOException gone) {
            return true;
        }
    }

    private void build() throws IOException, InterruptedException {
        if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
            throw new UsageException("there is no " + folder + "; clone the kit's own repository anew");
        }
        tells.accept("Building grader/similar; the first time it downloads JPlag, 25 MB …");
        var mvn = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        var pom = folder.resolve("pom.xml").toString();
        start(List.of(mvn, "-B", "-q", "-f", pom, "-Dmaven.test.skip=true", "package"), MOST_BUILD_MINUTES, "Maven");
        Files.writeString(stamp(), "");
    }

    private static void start(List<String> command, long minutes, String what)
            throws IOException, InterruptedException {
        var said = Files.createTempFile("interleave-similar", ".log");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("INTERLEAVE_"));
            var process = started(builder, what);
            try {
                if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                    throw new UsageException(
                            what + " was not done after " + minutes + " minutes; name fewer exercises");
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            if (process.exitValue() != 0) {
                throw new UsageException(
                        "the program of " + what + " ended with exit code " + process.exitValue() + ": " + end(said));
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static Process started(ProcessBuilder builder, String what) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new UsageException(what + " could not be started: install Maven 3.8 or newer (apt install maven)");
        }
    }

    private static String end(Path said) throws IOException {
        var text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - SHOWN)).strip();
    }
}
