package grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitReportTest {
    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of(Samples.mixed(), 5, 1, 0, 1),
                Arguments.of(Samples.solved(Samples.MUTEX), 5, 0, 0, 0),
                Arguments.of(Samples.hostile(Samples.HOSTILE), 2, 1, 0, 0),
                Arguments.of(Samples.hostile("\u0000\u001b]]>\"<&'::\ud800".repeat(100_000)), 2, 1, 0, 0),
                Arguments.of(Samples.notCompiled(), 6, 0, 1, 5),
                Arguments.of(Samples.notAllowed(), 6, 0, 1, 5),
                Arguments.of(Samples.timedOut(), 6, 0, 1, 4),
                Arguments.of(Samples.crashed(), 6, 0, 1, 5),
                Arguments.of(Samples.tampered(), 6, 0, 1, 5),
                Arguments.of(Samples.graderFailed(), 6, 0, 1, 5),
                Arguments.of(Samples.notSubmitted(Samples.MUTEX), 6, 0, 1, 5));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyKindIsWellFormedAndCountsRight(Report report, int tests, int failures, int errors, int skipped)
            throws Exception {
        var files = JunitReport.files(Samples.kitReport(report));
        assertEquals(1, files.size());
        assertEquals(
                "TEST-" + report.exercise().id() + ".xml", files.firstEntry().getKey());
        Element suite = parsed(files.firstEntry().getValue()).getDocumentElement();
        assertEquals("testsuite", suite.getTagName());
        counted(suite, "tests", "testcase", tests);
        counted(suite, "failures", "failure", failures);
        counted(suite, "errors", "error", errors);
        counted(suite, "skipped", "skipped", skipped);
    }

    private static void counted(Element suite, String attribute, String element, int expected) {
        assertEquals(Integer.toString(expected), suite.getAttribute(attribute), attribute);
        assertEquals(expected, suite.getElementsByTagName(element).getLength(), element);
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void aFailureTellsTheFactsAndHowToSeeThemAgain() throws Exception {
        String xml = JunitReport.files(Samples.kitReport(Samples.mixed()))
                .firstEntry()
                .getValue();
        Element failure = (Element) parsed(xml).getElementsByTagName("failure").item(0);
        assertEquals("T1 and T2 were inside together in round 17", failure.getAttribute("message"));
        assertTrue(failure.getTextContent().contains("expected: between acquire() and release()"), xml);
        assertTrue(failure.getTextContent().contains("./grade replay t03 C2 3f9a1c"), xml);
    }

    @Test
    void everyExerciseHasAFileOfItsOwn() {
        var files = JunitReport.files(Samples.kitReport(Samples.mixed(), Samples.solved(Samples.GENERATOR)));
        assertEquals(2, files.size());
    }
}
