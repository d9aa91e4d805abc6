package grader.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Kit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What befalls a grader from outside: signals, a full disk, a closed terminal, another grader in the same folder. */
@DisabledOnOs(OS.WINDOWS)
class EndedFromOutsideTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String SOLVED = "t03_mutex 18/18";

    @TempDir
    private Path root = Path.of("");

    private final List<Process> graders = new ArrayList<>();
    private final String solutions = Kit.locate().root().resolve("solutions").toString();

    @AfterEach
    void nobodyIsLeft() {
        graders.forEach(grader -> {
            grader.descendants().forEach(ProcessHandle::destroyForcibly);
            grader.destroyForcibly();
        });
    }

    private Process grade(String before, String... arguments) throws IOException {
        Files.createDirectories(root.resolve("exercises/src/main/java"));
        Files.createDirectories(root.resolve("grader"));
        var command = new ArrayList<>(Signals.heard());
        command.addAll(List.of("sh", "-c", before + "exec \"$@\"", "sh", java().toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-Dinterleave.root=" + root, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("grader.cli.Main", "--lang=en"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file(graders.size()));
        var grader = builder.start();
        graders.add(grader);
        return grader;
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private File file(int number) {
        return root.resolve("said" + number + ".txt").toFile();
    }

    private String said(Process grader) {
        try {
            return Files.readString(file(graders.indexOf(grader)).toPath());
        } catch (IOException notYet) {
            return "";
        }
    }

    private static int end(Process grader) throws InterruptedException {
        assertTrue(grader.waitFor(LONG), "it did not end");
        return grader.exitValue();
    }

    private static void signal(String name, long process) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(process))
                        .start()
                        .waitFor());
    }

    /** The JVM that judges; in a namespace of its own it is the child of the program that makes that. */
    private static ProcessHandle worker(Process grader) {
        return await().atMost(LONG)
                .until(
                        () -> grader.descendants()
                                .filter(EndedFromOutsideTest::isWorker)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isWorker(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java")
                && process.info().commandLine().orElse("").contains("grader.worker.Main");
    }

    private List<Path> runFolders() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".interleave"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("run-"))
                    .toList();
        }
    }

    @Test
    void anInterruptKeepsWhatWasJudgedAndSaysThatItIsPartial() throws Exception {
        var json = root.resolve("report.json");
        var result = root.resolve("result.txt");
        var grader = grade(
                "", solutions, "t03", "t05", "--jobs", "1", "--json", json.toString(), "--emit", "result=" + result);
        await().atMost(LONG).until(() -> said(grader).contains(SOLVED));
        var worker = worker(grader);
        signal("INT", grader.pid());
        assertEquals(130, end(grader), said(grader));
        assertTrue(said(grader).contains("Partial: ended from outside after 1 of 2 exercises"), said(grader));
        assertTrue(said(grader).contains("18/18"), said(grader));
        assertFalse(said(grader).contains("t05"), said(grader));
        assertTrue(Files.readString(json).contains("\"partial\" : true"), Files.readString(json));
        assertFalse(Files.exists(result), "a platform would take a part for the whole");
        await().atMost(Duration.ofSeconds(20)).until(() -> !worker.isAlive());
        assertEquals(List.of(), runFolders());
    }

    @Test
    void anInterruptBeforeTheFirstResultSaysSo() throws Exception {
        var grader = grade("", solutions, "t03");
        worker(grader);
        signal("TERM", grader.pid());
        assertEquals(143, end(grader), said(grader));
        assertTrue(said(grader).contains("before an exercise was judged"), said(grader));
    }

    @Test
    void whoeverKillsTheGraderEndsItsWorkerToo() throws Exception {
        var grader = grade("", solutions, "t03");
        var worker = worker(grader);
        signal("KILL", grader.pid());
        end(grader);
        await().atMost(Duration.ofSeconds(20)).until(() -> !worker.isAlive());
    }

    @Test
    void aWorkerThatIsKilledIsReplacedAndCostsNothing() throws Exception {
        var grader = grade("", solutions, "t03");
        signal("KILL", worker(grader).pid());
        assertEquals(ExitCode.ALL_POINTS, end(grader), said(grader));
    }

    @Test
    void aWorkerWhoseJvmFailsIsReplacedAndCostsNothing() throws Exception {
        var grader = grade("", solutions, "t03");
        signal("ABRT", worker(grader).pid());
        assertEquals(ExitCode.ALL_POINTS, end(grader), said(grader));
    }

    @Test
    void twoAtOnceInOneFolderDoNotDisturbEachOther() throws Exception {
        var both = List.of(grade("", solutions, "t03"), grade("", solutions, "t03"));
        for (var grader : both) {
            assertEquals(ExitCode.ALL_POINTS, end(grader), said(grader));
            assertTrue(said(grader).contains(SOLVED), said(grader));
        }
        assertEquals(List.of(), runFolders());
    }

    @Test
    void aClosedTerminalDoesNotStopIt() throws Exception {
        var json = root.resolve("report.json");
        var grader = grade("exec > /dev/full; ", solutions, "t03", "--json", json.toString());
        assertEquals(ExitCode.ALL_POINTS, end(grader), said(grader));
        assertTrue(Files.readString(json).contains("\"earned\" : 18"), Files.readString(json));
    }

    @Test
    void whereNothingCanBeWrittenItSaysWhere() throws Exception {
        Files.writeString(root.resolve(".interleave"), "a file, where a folder must be");
        var grader = grade("", solutions, "t03");
        assertEquals(ExitCode.FAULT, end(grader), said(grader));
        var words = said(grader).replaceAll("\\s+", " "); // a long path is on a line of its own
        assertTrue(words.contains("cannot write below " + root.resolve(".interleave")), said(grader));
        assertFalse(said(grader).contains("\tat "), said(grader));
    }

    @Test
    void onAFullDiskItSaysSo() throws Exception {
        var grader = grade("ulimit -f 1; ", solutions, "t03");
        assertEquals(ExitCode.FAULT, end(grader), said(grader));
    }
}
