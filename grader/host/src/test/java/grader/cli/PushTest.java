package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import grader.catalog.Catalog;
import grader.grading.OpenedKit;
import grader.run.Kit;
import grader.starter.SealKey;
import grader.starter.StarterFolder;
import grader.starter.Starters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a push to a student's repository comes to: the steps of its workflow, run here one after the other. */
class PushTest {
    @TempDir
    private Path folder = Path.of("");

    /** The runner's files and variables, and nothing of this process's environment but the paths. */
    private Map<String, String> runner() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("LC_ALL", "C.UTF-8"); // the test reads English, wherever it runs
        environment.put("HOME", System.getProperty("user.home"));
        environment.put("JAVA_HOME_25_X64", System.getProperty("java.home"));
        environment.put("RUNNER_TEMP", folder.resolve("temp").toString());
        environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
        return environment;
    }

    /** How a step ended and what it printed. */
    private record Ended(int code, String log) {}

    private static Ended run(String script, Map<String, String> environment, Path where) throws Exception {
        var builder = new ProcessBuilder("bash", "-e", "-c", script)
                .directory(where.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), log);
    }

    /** Runs the steps in their order; each must end with 0 but the last, whose code is the answer. */
    private Ended runSteps(Path repository, Map<String, String> secrets) throws Exception {
        var last = new Ended(-1, "");
        for (Map<?, ?> step : Workflow.classroom().steps()) {
            var script = Workflow.text(step, "run");
            if (!script.isEmpty()) {
                assertTrue(last.code() <= 0, last.log());
                var environment = runner();
                if (step.get("env") instanceof Map<?, ?> named) {
                    named.keySet()
                            .forEach(name ->
                                    environment.put(name.toString(), secrets.getOrDefault(name.toString(), "")));
                }
                var before = last.log();
                last = run(script, environment, repository);
                last = new Ended(last.code(), before + last.log());
            }
        }
        return last;
    }

    /** A repository with the first of two exercises solved, without the time that start-up caches take to make. */
    private Path halfSolved() throws IOException {
        var repository = folder.resolve("repository");
        StarterFolder.create(repository, Starters.sealed("t03", "c02"));
        Files.createDirectories(folder.resolve("temp"));
        Files.createDirectories(repository.resolve(".interleave"));
        Files.writeString(repository.resolve(".interleave/warm.log"), "");
        var mutex = Path.of("src/main/java/threads/t03_mutex/Mutex.java");
        Files.copy(
                Kit.locate().root().resolve("solutions").resolve(mutex),
                repository.resolve("exercises").resolve(mutex),
                StandardCopyOption.REPLACE_EXISTING);
        return repository;
    }

    private static int possible(String id) {
        return Catalog.read(Kit.locate().checksJar())
                .select(List.of(id))
                .getFirst()
                .possible();
    }

    private String result() throws IOException {
        var output = Files.readString(folder.resolve("output")).strip();
        var json = new ObjectMapper().readTree(Base64.getDecoder().decode(output.substring("result=".length())));
        var scores = new TreeSet<String>();
        json.get("tests")
                .forEach(test -> scores.add(test.get("name").asText().split(":")[0] + " " + test.get("score")));
        return scores + " of " + json.get("max_score");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withTheKeyAPushIsJudgedByTheHiddenChecks() throws Exception {
        var repository = halfSolved();
        var ended = runSteps(repository, Map.of(SealKey.VARIABLE, Starters.KEY.written()));
        assertEquals(ExitCode.NOT_ALL, ended.code(), ended.log());
        int earned = possible("t03");
        int possible = earned + possible("c02");
        assertEquals(
                "[coroutines.c02_generator 0, threads.t03_mutex " + earned + "] of " + possible, result(), ended.log());
        var points = "::notice title=Autograding complete::Points " + earned + "/" + possible + "\n";
        assertTrue(ended.log().contains(points), ended.log());
        var data = "{\"totalPoints\":" + earned + ",\"maxPoints\":" + possible + "}";
        assertTrue(ended.log().contains(data), ended.log());
        assertTrue(
                ended.log()
                        .contains("::error file=exercises/src/main/java/coroutines/c02_generator/Generator.java,line="),
                ended.log());
        assertTrue(Files.readString(folder.resolve("summary")).startsWith("## " + earned + " of " + possible));
        var page = Files.readString(folder.resolve("temp/interleave/page/index.html"));
        assertTrue(page.contains("Generator.java") && page.contains("<article"), page);
        assertFalse(ended.log().contains(Starters.KEY.written()), "the key is not told");
    }

    private static void put(Path repository, String mutex) throws IOException {
        Files.copy(
                Kit.locate().root().resolve(mutex).resolve("Mutex.java"),
                repository.resolve("exercises/src/main/java/threads/t03_mutex/Mutex.java"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAHiddenCheckFindsIsPlayedWithoutIt() throws Exception {
        var repository = halfSolved();
        put(repository, "grader/checks/src/wrong/threads.t03_mutex/timeout_returns_true");
        var pushed = runSteps(repository, Map.of(SealKey.VARIABLE, Starters.KEY.written()));
        var file = folder.resolve("temp/interleave/page/replays/t03-C6.replay");
        assertTrue(pushed.log().contains("%0Areplay: ./grade replay t03-C6.replay\n"), pushed.log());
        assertFalse(pushed.log().contains("./grade replay t03 "), "no seed, since the checks are not there");
        var again = run("./grade replay " + file, runner(), repository);
        assertEquals(ExitCode.NOT_ALL, again.code(), again.log());
        assertTrue(again.log().contains("Every call ended as it did"), again.log());
        assertTrue(again.log().contains("tryAcquire(-1000.0 ms) returned true"), again.log());
        put(repository, "solutions/src/main/java/threads/t03_mutex");
        var mended = run("./grade replay " + file, runner(), repository);
        assertEquals(ExitCode.ALL_POINTS, mended.code(), mended.log());
        assertTrue(mended.log().contains("when this was found, it returned true"), mended.log());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutTheKeyAPushIsJudgedByTheVisibleTestsAndSaysSo() throws Exception {
        var ended = runSteps(halfSolved(), Map.of());
        assertEquals(ExitCode.NOT_ALL, ended.code(), ended.log());
        assertEquals("[coroutines.c02_generator 0, threads.t03_mutex 5] of 17", result(), ended.log());
        assertTrue(ended.log().contains(OpenedKit.VISIBLE_ONLY), ended.log());
        assertTrue(Files.readString(folder.resolve("summary")).contains("the visible tests alone"));
    }
}
