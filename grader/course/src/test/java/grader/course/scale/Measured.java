package grader.course.scale;

import grader.course.grade.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of the grader as a process, with what it took.
 *
 * @param wall of all its starts
 * @param memoryMegabytes the most that the process itself ever had in memory; 0 where the system does not tell
 * @param kills how often it was ended before its end
 */
record Measured(Duration wall, long memoryMegabytes, int kills) {
    private static final long LOOK_MILLISECONDS = 50;

    /**
     * Runs it to its end; before that it is killed at each of these times after a start, and begun again.
     *
     * @param killed after how long each
     */
    static Measured run(List<Duration> killed, Path log, String... arguments) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var memory = 0L;
        for (var after : killed) {
            memory = Math.max(memory, once(after, log, arguments));
        }
        memory = Math.max(memory, once(Duration.ofDays(2), log, arguments));
        return new Measured(Duration.ofNanos(System.nanoTime() - begin), memory, killed.size());
    }

    private static long once(Duration most, Path log, String... arguments) throws IOException, InterruptedException {
        var command = Launcher.command("-Xmx256m");
        command.addAll(List.of(arguments));
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        var end = System.nanoTime() + most.toNanos();
        var memory = 0L;
        while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            memory = Math.max(memory, memory(process.pid()));
            if (System.nanoTime() > end) {
                process.destroyForcibly().waitFor();
                return memory;
            }
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", arguments) + " ended with " + process.exitValue() + ": " + Files.readString(log));
        }
        return memory;
    }

    private static long memory(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0L);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
