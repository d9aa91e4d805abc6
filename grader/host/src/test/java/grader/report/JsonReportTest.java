package grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import grader.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of("graded", Samples.mixed()),
                Arguments.of("graded", Samples.solved(Samples.MUTEX)),
                Arguments.of("graded", Samples.hostile(Samples.HOSTILE)),
                Arguments.of("graded", Samples.hostile("\u001b::\"".repeat(300_000))),
                Arguments.of("not_compiled", Samples.notCompiled()),
                Arguments.of("not_allowed", Samples.notAllowed()),
                Arguments.of("timed_out", Samples.timedOut()),
                Arguments.of("crashed", Samples.crashed()),
                Arguments.of("tampered", Samples.tampered()),
                Arguments.of("grader_failed", Samples.graderFailed()),
                Arguments.of("not_submitted", Samples.notSubmitted(Samples.MUTEX)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyKindIsAsTheSchemaSays(String status, Report report) throws IOException {
        JsonNode root = JSON.readTree(JsonReport.of(Samples.kitReport(report)));
        assertEquals(Set.of(), problems(root));
        JsonNode exercise = root.get("exercises").get(0);
        assertEquals(status, exercise.get("status").asText());
        assertEquals(report.exercise().checks().size(), exercise.get("clauses").size());
    }

    private static Set<ValidationMessage> problems(JsonNode root) throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                JsonReport.class.getResourceAsStream("/interleave/report.schema.json"), "the schema is a resource")) {
            JsonSchema compiled =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            return compiled.validate(root);
        }
    }

    @Test
    void theSchemaRefusesWhatIsWrong() throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(JsonReport.of(Samples.kitReport(Samples.notCompiled())));
        assertFalse(problems(root.deepCopy().put("version", 1)).isEmpty(), "another version");
        assertTrue(problems(root.deepCopy().put("more", 1)).isEmpty(), "a field that a later kit adds");
        assertFalse(problems(root.deepCopy().without("seed")).isEmpty(), "no seed");
        ObjectNode forged = root.deepCopy();
        ((ObjectNode) forged.get("exercises").get(0)).put("earned", 9);
        assertFalse(problems(forged).isEmpty(), "points for what was not judged");
    }

    @Test
    void theFieldsAreThoseThatWereAgreedInTheirOrder() throws IOException {
        JsonNode root = JSON.readTree(JsonReport.of(Samples.kitReport(Samples.mixed())));
        assertEquals(List.of("version", "kit", "seed", "earned", "possible", "exercises"), names(root));
        JsonNode exercise = root.get("exercises").get(0);
        assertEquals(List.of("id", "status", "earned", "possible", "seconds", "clauses"), names(exercise));
        assertEquals(
                List.of(
                        "clause",
                        "check",
                        "kind",
                        "verdict",
                        "earned",
                        "possible",
                        "expected",
                        "found",
                        "where",
                        "steps",
                        "advice",
                        "replay"),
                names(exercise.get("clauses").get(0)));
        assertEquals(5, root.get("earned").asInt());
        assertEquals(9, root.get("possible").asInt());
        assertEquals(2.149, exercise.get("seconds").asDouble());
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void everyVerdictSaysWhy() throws IOException {
        JsonNode clauses = JSON.readTree(JsonReport.of(Samples.kitReport(Samples.mixed())))
                .get("exercises")
                .get(0)
                .get("clauses");
        assertEquals("holds", clauses.get(0).get("verdict").asText());
        assertEquals("broken", clauses.get(1).get("verdict").asText());
        assertEquals(
                "./grade replay t03 C2 3f9a1c", clauses.get(1).get("replay").asText());
        assertEquals(
                "Mutex.java:31 in acquire", clauses.get(1).get("where").get(0).asText());
        assertEquals("undecided", clauses.get(3).get("verdict").asText());
        assertEquals(1, clauses.get(3).get("earned").asInt());
        assertEquals("not_reached", clauses.get(4).get("verdict").asText());
        assertEquals(
                "it rests on C2, which is broken", clauses.get(4).get("found").asText());
    }

    @Test
    void itSaysWhatWasJudgedAndByWhat() throws IOException {
        var report = Samples.kitReport(Samples.mixed());
        var known = new KitReport(
                report.kit(),
                report.seed(),
                report.reports(),
                "",
                1,
                Texts.ENGLISH,
                StudentLines.NONE,
                Optional.of(new Provenance(
                        "hw-ada",
                        Optional.of("0123456789012345678901234567890123456789"),
                        Instant.parse("2026-11-29T08:00:00.5Z"),
                        Map.of("kit", "0123456789abcdef", "checks", "fedcba9876543210"))),
                ReplayCommands.BY_SEED);
        JsonNode root = JSON.readTree(JsonReport.of(known));
        assertEquals(Set.of(), problems(root));
        assertEquals("2026-11-29T08:00:00Z", root.get("judged").asText());
        assertEquals(List.of("name", "commit"), names(root.get("submission")));
        assertEquals(List.of("checks", "kit"), names(root.get("digests")));
    }

    @Test
    void whatDoesNotCompileSaysWhere() throws IOException {
        JsonNode clause = JSON.readTree(JsonReport.of(Samples.kitReport(Samples.notCompiled())))
                .get("exercises")
                .get(0)
                .get("clauses")
                .get(0);
        assertTrue(clause.get("found").asText().endsWith("';' expected"), clause.toString());
        assertEquals("Mutex.java:11", clause.get("where").get(0).asText());
    }
}
