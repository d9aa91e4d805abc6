package grader.course.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import grader.course.grade.Launcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the jobs of a workflow here, each in a workspace of its own; artifacts are folders. */
final class Runner {
    private static final Pattern VALUE = Pattern.compile("\\$\\{\\{ *([a-zA-Z0-9_.]+) *}}");

    private final Path folder;
    private final Path checkout;
    private final Map<String, String> values;
    private int workspaces;

    /**
     * @param checkout what the repository has beside {@code ./grade}
     * @param values what expressions stand for
     */
    Runner(Path folder, Path checkout, Map<String, String> values) {
        this.folder = folder;
        this.checkout = checkout;
        this.values = new HashMap<>(values);
    }

    Path artifact(String name) {
        return folder.resolve("artifacts").resolve(name);
    }

    /** From now on the expression stands for that. */
    void set(String expression, String value) {
        values.put(expression, value);
    }

    /** Runs all steps of a job: what it printed. What a step has put out is known to those after it. */
    String run(String job, JsonNode steps) throws IOException, InterruptedException {
        var workspace = Files.createDirectories(folder.resolve("workspace-" + workspaces++));
        var log = new StringBuilder();
        for (var step : steps) {
            var action = step.path("uses").asText("").replaceFirst("@.*", "");
            switch (action) {
                case "" -> log.append(script(job, step, workspace));
                case "actions/checkout" -> copy(checkout, Launcher.in(workspace));
                case "actions/setup-java", "actions/cache" -> {}
                case "actions/attest-build-provenance" -> attest(step.path("with"), workspace);
                case "actions/upload-artifact" -> {
                    var file = workspace.resolve(said(step.path("with").path("path")));
                    copy(file, artifact(said(step.path("with").path("name"))));
                }
                case "actions/download-artifact" -> download(step.path("with"), workspace);
                default -> throw new IllegalArgumentException("nobody knows here what " + action + " does");
            }
        }
        return log.toString();
    }

    private void download(JsonNode with, Path workspace) throws IOException {
        var target = workspace.resolve(with.path("path").asText());
        if (with.has("name")) {
            copy(artifact(said(with.path("name"))), target);
        } else {
            assertEquals("true", with.path("merge-multiple").asText(), "else each would get a folder of its own");
            var matcher = FileSystems.getDefault()
                    .getPathMatcher("glob:" + with.path("pattern").asText());
            try (var all = Files.list(folder.resolve("artifacts"))) {
                for (var each :
                        all.filter(one -> matcher.matches(one.getFileName())).toList()) {
                    copy(each, target);
                }
            }
        }
    }

    /** Of nothing no statement can be made. */
    private static void attest(JsonNode with, Path workspace) throws IOException {
        var subjects = workspace.resolve(with.path("subject-path").asText()).getParent();
        try (var files = Files.list(subjects)) {
            assertTrue(files.count() > 1, "the archive and what tells of it");
        }
    }

    private String script(String job, JsonNode step, Path workspace) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        Files.deleteIfExists(output);
        var builder = new ProcessBuilder(
                "bash", "-e", "-o", "pipefail", "-c", step.path("run").asText());
        builder.directory(workspace.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", System.getProperty("user.home"));
        builder.environment().put("GITHUB_OUTPUT", output.toString());
        builder.environment().put("RUNNER_TEMP", folder.toString());
        builder.environment()
                .put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
        step.path("env").properties().forEach(each -> builder.environment().put(each.getKey(), said(each.getValue())));
        var process = builder.start();
        process.getOutputStream().close();
        var log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> job + ": " + step + ": " + log);
        if (Files.exists(output)) {
            for (var line : Files.readAllLines(output)) {
                var parts = line.split("=", 2);
                values.put("steps." + step.path("id").asText() + ".outputs." + parts[0], parts[1]);
            }
        }
        return log;
    }

    /** The text with its expressions worked out. */
    String said(JsonNode text) {
        return VALUE.matcher(text.asText()).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing is known here of " + found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** A list in an output. */
    static List<String> list(String json) throws IOException {
        return new ObjectMapper()
                .readTree(json)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    static JsonNode job(JsonNode workflow, String name) {
        var job = workflow.path("jobs").path(name);
        if (job instanceof MissingNode) {
            throw new IllegalArgumentException("there is no job " + name);
        }
        return job.path("steps");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var target = Files.isDirectory(from)
                        ? to.resolve(from.relativize(each).toString())
                        : to.resolve(each.getFileName());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(to);
                    Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
