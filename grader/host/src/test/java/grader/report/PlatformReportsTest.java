package grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What platforms read, byte for byte. The texts lie in {@code src/test/resources/platforms}; {@code
 * -Dgolden.update=true} writes them anew, and fails once.
 */
class PlatformReportsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/platforms");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOURCES = "exercises/src/main/java";
    private static final int MEBIBYTE = 1 << 20;
    /** What Linux takes as one environment variable. */
    private static final int LONGEST_VARIABLE = 128 * 1024;

    private static final Classroom50Report.HandedIn HANDED_IN = new Classroom50Report.HandedIn(
            "os-2026",
            "threads",
            "submit/3",
            "https://host.invalid/commit/1",
            "https://host.invalid/release/3",
            "https://host.invalid/review/3",
            Instant.parse("2026-11-25T01:02:03.456Z"));

    /** A form, how it is made, and how its golden file is called. */
    enum Form {
        NOTICES("txt", ClassroomReport::notices),
        RESULT("json", report -> decoded(ClassroomReport.output(report, SOURCES))),
        CLASSROOM50("json", report -> Classroom50Report.of(report, HANDED_IN)),
        GRADESCOPE("json", GradescopeReport::of),
        SUMMARY("md", JobSummary::of),
        ANNOTATIONS("txt", report -> Annotations.of(report, SOURCES)),
        PROBLEMS("txt", report -> EditorProblems.of(report, SOURCES));

        private final String ending;
        private final Function<KitReport, String> made;

        Form(String ending, Function<KitReport, String> made) {
            this.ending = ending;
            this.made = made;
        }

        private Arguments golden(String name, Report... reports) {
            return Arguments.of(this, name() + "-" + name + "." + ending, made.apply(Samples.kitReport(reports)));
        }
    }

    /** The JSON of a step's output, whose line must be what base64 gives back. */
    private static String decoded(String output) {
        assertTrue(output.startsWith("result=") && output.endsWith("\n"), output);
        var text = output.substring("result=".length(), output.length() - 1);
        assertTrue(text.matches("[A-Za-z0-9+/=]+"), "one line of base64");
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    static Stream<Arguments> goldens() {
        return Arrays.stream(Form.values())
                .flatMap(form -> Stream.of(
                        form.golden("all", Samples.solved(Samples.MUTEX)),
                        form.golden("some", Samples.mixed(), Samples.stub()),
                        form.golden("none", Samples.notCompiled(), Samples.notSubmitted(Samples.GENERATOR)),
                        form.golden("stopped", Samples.notAllowed(), Samples.timedOut(), Samples.tampered()),
                        form.golden("failed", Samples.solved(Samples.GENERATOR), Samples.graderFailed()),
                        form.golden("hostile", Samples.hostile(Samples.HOSTILE))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("goldens")
    void isWrittenByteForByte(Form form, String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name.toLowerCase(java.util.Locale.ROOT));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
            throw new AssertionError(file + " is written anew: look at it, and run the tests without -Dgolden.update");
        }
        assertEquals(Files.readString(file), text, form + ": " + file + " differs");
    }

    @Test
    void everyGoldenTextIsCompared() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertEquals(goldens().count(), files.count(), "files in " + GOLDEN);
        }
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                        Samples.HOSTILE,
                        "\n::error::forged\r\n::set-output name=result::x",
                        "%0A::error::forged%0D%25",
                        "</pre><script>alert(1)</script><img src=x onerror=y> | `a` ```\n# big @everybody",
                        "\u001b[2J\"\\\n👩‍💻汉字::".repeat(MEBIBYTE / 16))
                .flatMap(text -> Arrays.stream(Form.values()).map(form -> Arguments.of(form, text)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingOfAStudentsIsObeyed(Form form, String text) throws IOException {
        String written = form.made.apply(Samples.kitReport(Samples.hostile(text)));
        assertTrue(
                written.chars().allMatch(character -> character >= ' ' || character == '\n'),
                "no control character in " + form);
        switch (form) {
            case NOTICES, ANNOTATIONS ->
                written.lines().forEach(line -> assertTrue(line.matches("::(notice|error) [^:]+::.*"), line));
            case RESULT, CLASSROOM50, GRADESCOPE ->
                assertTrue(JSON.readTree(written).get("tests").size() > 0, written);
            case SUMMARY -> {
                assertFalse(written.contains("<script") || written.contains("<img"), written);
                assertEquals(1, written.split("</pre>", -1).length - 1, "the block ends where the kit ends it");
                written.lines().forEach(line -> assertFalse(line.stripLeading().startsWith("::"), line));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void manyLongReportsStayWithinTheLimits(Form form) {
        var reports = Stream.generate(() -> Samples.hostile("字\"\n".repeat(2_000)))
                .limit(100)
                .toArray(Report[]::new);
        var report = Samples.kitReport(reports);
        String written = form.made.apply(report);
        assertTrue(written.getBytes(StandardCharsets.UTF_8).length <= MEBIBYTE, form + " is too long");
        if (form == Form.ANNOTATIONS) {
            assertEquals(Annotations.MOST_OF_A_LEVEL, count(written, "::error "));
            assertEquals(1, count(written, "::notice "), "what is left out is said to be");
        }
        assertTrue(ClassroomReport.output(report, SOURCES).length() < LONGEST_VARIABLE);
    }

    @Test
    void aSummaryThatWouldBeTooLongSaysWhatItLeavesOut() {
        var reports = Stream.generate(() -> Samples.hostile("字<\n".repeat(1_000)))
                .limit(400)
                .toArray(Report[]::new);
        String written = JobSummary.of(Samples.kitReport(reports));
        assertTrue(written.getBytes(StandardCharsets.UTF_8).length <= JobSummary.MOST_BYTES, "too long");
        assertTrue(written.contains("more exercises are left out"), "says so");
        assertTrue(written.endsWith("judges the same way.\n"), "is whole");
    }

    private static long count(String text, String beginning) {
        return text.lines().filter(line -> line.startsWith(beginning)).count();
    }

    @Test
    void everyPointIsCountedOnceOnEveryPlatform() throws IOException {
        var report = Samples.kitReport(
                Samples.mixed(), Samples.solved(Samples.GENERATOR), Samples.timedOut(), Samples.graderFailed());
        JsonNode classroom50 = JSON.readTree(Form.CLASSROOM50.made.apply(report));
        assertEquals(report.earned(), sum(classroom50, "score"));
        assertEquals(report.possible(), sum(classroom50, "max-score"));
        JsonNode gradescope = JSON.readTree(Form.GRADESCOPE.made.apply(report));
        assertEquals(report.earned(), sum(gradescope, "score"));
        assertEquals(report.possible(), sum(gradescope, "max_score"));
        assertEquals(report.earned(), sum(JSON.readTree(Form.RESULT.made.apply(report)), "score"));
    }

    private static int sum(JsonNode root, String key) {
        int sum = 0;
        for (JsonNode test : root.get("tests")) {
            assertTrue(test.get(key).isInt(), "points are whole: " + test);
            sum += test.get(key).asInt();
        }
        return sum;
    }
}
