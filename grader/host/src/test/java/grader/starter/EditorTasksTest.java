package grader.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an editor is told in a student's repository: it must fit what {@code ./grade} really says. */
class EditorTasksTest {
    private static final int LEAST_LINES = 3;

    private static JsonNode tasks() throws IOException {
        return new ObjectMapper()
                .readTree(Objects.requireNonNull(Starters.sealed("t03").get(".vscode/tasks.json")));
    }

    @Test
    void theEditorFindsTheLineOfEveryProblem() throws IOException {
        var matcher = tasks().path("tasks").path(0).path("problemMatcher").path("pattern");
        var pattern = Pattern.compile(matcher.path("regexp").asText());
        var golden = Kit.locate().root().resolve("grader/host/src/test/resources/platforms");
        var lines = new ArrayList<String>();
        for (var name : List.of("some", "none", "stopped", "hostile")) {
            lines.addAll(Files.readAllLines(golden.resolve("problems-" + name + ".txt")));
        }
        assertTrue(lines.size() >= LEAST_LINES, lines.toString());
        for (var line : lines) {
            var found = pattern.matcher(line);
            assertTrue(found.matches(), line);
            assertTrue(found.group(matcher.path("file").asInt()).endsWith(".java"), line);
            assertTrue(Integer.parseInt(found.group(matcher.path("line").asInt())) > 0, line);
            assertEquals("error", found.group(matcher.path("severity").asInt()));
        }
    }

    @Test
    void everyTaskStartsTheGraderOnEverySystem() throws IOException {
        for (var task : tasks().path("tasks")) {
            assertEquals("${workspaceFolder}/grade", task.path("command").asText());
            assertEquals(
                    "${workspaceFolder}\\grade.cmd",
                    task.path("windows").path("command").asText());
        }
    }
}
