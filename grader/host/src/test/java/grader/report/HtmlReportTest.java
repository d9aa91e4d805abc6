package grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.text.Bundles;
import grader.text.Language;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
    private static final String CODE = "package threads.t03_mutex;\n" + "// <b>mine</b>\n".repeat(60);

    static Stream<Report> reports() {
        return Stream.of(
                Samples.mixed(),
                Samples.solved(Samples.MUTEX),
                Samples.hostile("</script><script>alert(1)</script><img src=x onerror=alert(1)>\u001b[31m"),
                Samples.notCompiled(),
                Samples.notAllowed(),
                Samples.timedOut(),
                Samples.crashed(),
                Samples.tampered(),
                Samples.graderFailed(),
                Samples.notSubmitted(Samples.MUTEX));
    }

    private static KitReport with(Report report) {
        var files = Map.of(report.exercise().id(), Map.of("Mutex.java", CODE));
        return Samples.kitReport(report).with(new StudentLines(files));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyKindIsAPageThatNeedsNothingElse(Report report) {
        var page = HtmlReport.of(with(report));
        assertTrue(page.startsWith("<!doctype html>") && page.endsWith("</html>\n"));
        assertFalse(
                Pattern.compile("(src|href)=[\"']?(https?:)?//").matcher(page).find(), page);
        assertEquals(1, count(page, "<script>"), page);
        assertFalse(page.contains("<img") || page.contains("\u001b") || page.contains("<b>mine"), page);
    }

    @Test
    void everyBrokenCheckHasItsWitnessBesideTheLine() {
        var page = HtmlReport.of(with(Samples.mixed()));
        assertEquals(1, count(page, "<article"));
        assertTrue(page.contains("class=\"line named\" data-place=\"Mutex.java:31\""), page);
        assertTrue(page.contains("T1 and T2 were inside together in round 17"), page);
        assertEquals(3 + 1, count(page, "<tr tabindex=-1"), "a row a step, and what was found");
    }

    @Test
    void aPageSpeaksChinese() {
        var page = HtmlReport.of(with(Samples.mixed()).in(Bundles.read(Language.CHINESE)));
        assertTrue(page.contains("<html lang=zh>") && page.contains("执行步骤，每列一个线程"), page);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
