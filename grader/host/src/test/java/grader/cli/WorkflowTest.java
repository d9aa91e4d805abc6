package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import grader.catalog.Catalog;
import grader.run.Kit;
import grader.starter.SealKey;
import grader.starter.StarterFolder;
import grader.starter.Starters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The workflows: what each may do, and that a student's does what it should, run here step by step. */
class WorkflowTest {
    private static final String CLASSROOM = ".github/workflows/classroom.yml";
    /** The actions that are used, by the commits that were read. */
    private static final Map<String, String> PINS = Map.of(
            "actions/checkout", "3d3c42e5aac5ba805825da76410c181273ba90b1",
            "actions/setup-java", "b6effb05e454b25005698d916606bdc6ffcbf961",
            "actions/cache", "27d5ce7f107fe9357f9df03efb73ab90386fccae",
            "actions/upload-artifact", "bbbca2ddaa5d8feaa63e36b76fdaad77386f024f",
            "actions/download-artifact", "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c",
            "actions/upload-pages-artifact", "fc324d3547104276b827a68afc52ff2a11cc49c9",
            "actions/deploy-pages", "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128");

    @TempDir
    private Path folder = Path.of("");

    /** A workflow by its name. */
    record Workflow(String name, String text) {
        Map<?, ?> parsed() {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        }

        List<Map<?, ?>> steps() {
            var steps = new ArrayList<Map<?, ?>>();
            for (Object job : ((Map<?, ?>) get(parsed(), "jobs")).values()) {
                for (Object step : (List<?>) get((Map<?, ?>) job, "steps")) {
                    steps.add((Map<?, ?>) step);
                }
            }
            assertFalse(steps.isEmpty(), name + " has no steps");
            return steps;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Object get(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), () -> key + " is missing in " + map.keySet());
    }

    private static String text(Map<?, ?> step, String key) {
        return step.get(key) instanceof String text ? text : "";
    }

    static Stream<Workflow> workflows() throws IOException {
        var workflows = new ArrayList<Workflow>();
        for (Path file : KitFiles.files(Kit.locate().root().resolve(".github/workflows"))) {
            workflows.add(new Workflow(file.getFileName().toString(), Files.readString(file)));
        }
        workflows.add(classroom());
        return workflows.stream();
    }

    private static Workflow classroom() {
        var bytes = Objects.requireNonNull(Starters.sealed("t03").get(CLASSROOM));
        return new Workflow("classroom.yml of students", new String(bytes, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyActionIsPinnedByItsCommit(Workflow workflow) {
        for (Map<?, ?> step : workflow.steps()) {
            var uses = text(step, "uses");
            if (!uses.isEmpty()) {
                var parts = uses.split("@");
                assertEquals(PINS.get(parts[0]), parts[1], uses);
            }
            assertTrue(uses.isEmpty() != text(step, "run").isEmpty(), "a step uses or runs: " + step);
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nobodyMayDoMoreThanReadUnlessHisJobSaysSo(Workflow workflow) {
        assertEquals(Map.of("contents", "read"), get(workflow.parsed(), "permissions"), workflow.name());
        assertFalse(workflow.text().contains("pull_request_target"), workflow.name());
        for (Map<?, ?> step : workflow.steps()) {
            if (text(step, "uses").startsWith("actions/checkout@")) {
                assertEquals(false, get((Map<?, ?>) get(step, "with"), "persist-credentials"), workflow.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noScriptIsMadeFromValuesAndNoSecretIsNearStudentCode(Workflow workflow) {
        for (Map<?, ?> step : workflow.steps()) {
            assertFalse(text(step, "run").contains("${{"), "values come by env: " + step);
            if (step.toString().contains("secrets.")) {
                assertTrue(text(step, "run").matches("(?s)\\./grade unseal [^\\n;&|]+\\n?"), "only this: " + step);
            }
        }
    }

    @Test
    void studentsWorkflowIsNamedAsReadersExpect() {
        var parsed = classroom().parsed();
        assertEquals("Autograding Tests", parsed.get("name"));
        assertEquals(
                "[run-autograding-tests]",
                ((Map<?, ?>) get(parsed, "jobs")).keySet().toString());
    }

    /** The runner's files and variables, and nothing of this process's environment but the paths. */
    private Map<String, String> runner() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", System.getenv("PATH"));
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
        for (Map<?, ?> step : classroom().steps()) {
            var script = text(step, "run");
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
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
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
        assertFalse(ended.log().contains(Starters.KEY.written()), "the key is not told");
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
