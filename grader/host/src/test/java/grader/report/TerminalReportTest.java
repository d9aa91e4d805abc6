package grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Kit;
import grader.text.Bundles;
import grader.text.Language;
import grader.wire.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report as it is read. The texts lie in {@code src/test/resources/golden}; after a wanted change {@code mvn test
 * -Dtest=TerminalReportTest -Dgolden.update=true} writes them anew (the tests then fail once, so that this is never
 * left on): look at the difference before it is kept.
 */
class TerminalReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final TerminalStyle PLAIN = new TerminalStyle(80, false, true);
    private static final Report[] SEVERAL = {
        Samples.notSubmitted(Samples.MUTEX), Samples.mixed(), Samples.solved(Samples.GENERATOR), Samples.notCompiled()
    };

    static Stream<Arguments> goldens() {
        return Stream.of(
                golden("mixed-80", PLAIN, Samples.mixed()),
                golden("mixed-40", new TerminalStyle(40, false, true), Samples.mixed()),
                golden("mixed-120", new TerminalStyle(120, false, true), Samples.mixed()),
                golden("mixed-colour", new TerminalStyle(80, true, true), Samples.mixed()),
                golden("mixed-ascii", new TerminalStyle(80, false, false), Samples.mixed()),
                golden("solved", PLAIN, Samples.solved(Samples.MUTEX)),
                golden("stub", PLAIN, Samples.stub()),
                golden("not-compiled", PLAIN, Samples.notCompiled()),
                golden("not-allowed", PLAIN, Samples.notAllowed()),
                golden("timed-out", PLAIN, Samples.timedOut()),
                golden("crashed", PLAIN, Samples.crashed()),
                golden("tampered", PLAIN, Samples.tampered()),
                golden("not-submitted", PLAIN, Samples.notSubmitted(Samples.MUTEX)),
                golden("hostile", PLAIN, Samples.hostile(Samples.HOSTILE)),
                golden("several", PLAIN, SEVERAL),
                golden("several-40", new TerminalStyle(40, false, true), SEVERAL),
                chinese("mixed-80-zh", PLAIN, Samples.mixed()),
                chinese("several-40-zh", new TerminalStyle(40, false, true), SEVERAL),
                chinese("not-allowed-zh", PLAIN, Samples.notAllowed()),
                chinese("timed-out-zh", PLAIN, Samples.timedOut()),
                chinese("stub-zh", PLAIN, Samples.stub()));
    }

    private static Arguments chinese(String name, TerminalStyle style, Report... reports) {
        var texts = Bundles.read(Language.CHINESE, Kit.locate().checksJar());
        return Arguments.of(name, Samples.kitReport(reports).in(texts), style);
    }

    private static Arguments golden(String name, TerminalStyle style, Report... reports) {
        return Arguments.of(name, Samples.kitReport(reports), style);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void readsAsAgreed(String name, KitReport report, TerminalStyle style) throws IOException {
        String text = TerminalReport.of(report, style);
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
            throw new AssertionError(file + " is written anew: look at it, and run the tests without -Dgolden.update");
        }
        assertEquals(Files.readString(file), text, file + " differs; -Dgolden.update=true writes it anew");
    }

    @Test
    void everyGoldenTextIsCompared() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertEquals(goldens().count(), files.count(), "files in " + GOLDEN);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 59, 60, 80, 120, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        var report = Samples.kitReport(
                Samples.mixed(),
                Samples.notAllowed(),
                Samples.timedOut(),
                Samples.hostile("汉字".repeat(300)),
                Samples.hostile("a".repeat(3_000)),
                Samples.notSubmitted(Samples.MUTEX));
        for (boolean unicode : List.of(true, false)) {
            noLineIsWider(report, new TerminalStyle(width, false, unicode));
        }
        noLineIsWider(
                report.in(Bundles.read(Language.CHINESE, Kit.locate().checksJar())),
                new TerminalStyle(width, false, true));
    }

    private static void noLineIsWider(KitReport report, TerminalStyle style) {
        for (String line : TerminalReport.of(report, style).lines().toList()) {
            assertTrue(Columns.width(line) <= style.width(), () -> Columns.width(line) + " columns: " + line);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void noLineIsACommandOfABuildLogAndNoneMovesTheCursor(int width) {
        String words = "a ".repeat(30) + "::error::b " + "c".repeat(29) + "::d\n" + Samples.HOSTILE;
        String text =
                TerminalReport.of(Samples.kitReport(Samples.hostile(words)), new TerminalStyle(width, false, true));
        assertTrue(text.contains("\\u003a:error::forged"), text);
        for (String line : text.lines().toList()) {
            assertFalse(line.strip().startsWith("::"), line);
            assertFalse(line.contains("##["), line);
            assertFalse(line.chars().anyMatch(Character::isISOControl), line);
        }
    }

    @Test
    void inAsciiThereIsNothingElse() {
        String text = TerminalReport.of(Samples.kitReport(Samples.mixed()), new TerminalStyle(80, false, false));
        assertTrue(text.chars().allMatch(character -> character < 128), text);
    }

    @Test
    void coloursAreThereOnlyWhenTheyAreOn() {
        assertTrue(TerminalReport.of(Samples.kitReport(Samples.mixed()), new TerminalStyle(80, true, true))
                .contains("\u001b["));
        assertFalse(TerminalReport.of(Samples.kitReport(Samples.mixed()), PLAIN).contains("\u001b["));
    }

    @Test
    void ofALongStoryTheSceneAndTheEndAreTold() {
        Report report = Samples.graded(
                Samples.GENERATOR,
                Map.of(
                        "valuesComeInOrder",
                        new Verdict.Broken(Samples.witness(50)),
                        "nothingRunsAhead",
                        new Verdict.Holds()));
        String text = TerminalReport.of(Samples.kitReport(report), PLAIN);
        assertFalse(text.contains(" 7. T") || text.contains(" 36. T"), text);
        assertTrue(text.contains(" 1. T") && text.contains(" 6. T"), text);
        assertTrue(text.contains(" 37. T") && text.contains(" 50. T"), text);
        assertTrue(text.contains("(30 steps are left out here)"), text);
    }

    @Test
    void aReplayTellsTheFindingsAlone() {
        String text = TerminalReport.findings(Samples.kitReport(Samples.mixed()), PLAIN);
        assertTrue(text.contains("./grade replay t03 C2 3f9a1c"), text);
        assertFalse(text.contains("seconds"), text);
    }
}
