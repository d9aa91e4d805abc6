package grader.report;

import grader.report.Report.Graded;
import grader.report.Report.NotAllowed;
import grader.report.Report.NotCompiled;
import grader.report.Report.Tampered;
import grader.report.Report.TimedOut;
import grader.score.Score;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report in Surefire's form: a file of one test suite for every exercise, a test case for every check. A broken
 * check is a failure, one that was not reached is skipped, an undecided one passes and says so; when an exercise could
 * not be judged, a test case of its own is an error.
 */
public final class JunitReport {
    private final KitReport kitReport;
    private final Report report;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JunitReport(KitReport kitReport, Report report) throws XMLStreamException {
        this.kitReport = kitReport;
        this.report = report;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** The files, XML 1.0 in UTF-8, by their names: {@code TEST-threads.t03_mutex.xml} and so on. */
    public static SequencedMap<String, String> files(KitReport kitReport) {
        var files = new LinkedHashMap<String, String>();
        for (Report report : kitReport.reports()) {
            files.put("TEST-" + report.exercise().id() + ".xml", file(kitReport, report));
        }
        return files;
    }

    private static String file(KitReport kitReport, Report report) {
        try {
            var file = new JunitReport(kitReport, report);
            file.suite();
            return file.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("well-formed XML could not be written to memory", impossible);
        }
    }

    private void suite() throws XMLStreamException {
        List<Score.Line> lines = report.lines().lines();
        Optional<String> trouble = trouble();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", report.exercise().id());
        attribute("time", Seconds.exact(report.duration()));
        attribute("tests", Integer.toString(lines.size() + (trouble.isPresent() ? 1 : 0)));
        attribute("errors", trouble.isPresent() ? "1" : "0");
        attribute("skipped", count(lines, Mark.NOT_REACHED));
        attribute("failures", count(lines, Mark.BROKEN));
        if (trouble.isPresent()) {
            errorCase(trouble.get());
        }
        for (Score.Line line : lines) {
            testCase(line);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        text.append('\n');
    }

    /** Why the exercise could not be judged to its end; empty when it was. */
    private Optional<String> trouble() {
        return switch (report) {
            case Graded _ -> Optional.empty();
            case NotCompiled(var _, var problems) ->
                Optional.of(String.join(
                        "\n",
                        problems.stream()
                                .map(problem -> problem.file() + ":" + problem.line() + ": " + problem.message())
                                .toList()));
            case NotAllowed(var _, var violations) ->
                Optional.of(String.join(
                        "\n",
                        violations.stream()
                                .map(violation -> violation.file() + ":" + violation.line() + ": " + violation.what()
                                        + ": " + violation.why() + "; " + violation.instead())
                                .toList()));
            case TimedOut timedOut -> Optional.of(kitReport.say("stopped at its limit: " + timedOut.limit()));
            case Report.Crashed crashed -> Optional.of(kitReport.say("the JVM ended: " + crashed.how()));
            case Tampered(var _, var evidence) -> Optional.of(String.join("\n", evidence));
            case Report.NotSubmitted(var _, var what) -> Optional.of(what);
            case Report.GraderFailed failed -> Optional.of(kitReport.say(Reason.of(failed, Report.GRADER_FAILED)));
        };
    }

    private static String count(List<Score.Line> lines, Mark mark) {
        return Long.toString(
                lines.stream().filter(line -> Mark.of(line.verdict()) == mark).count());
    }

    private void errorCase(String trouble) throws XMLStreamException {
        begin(kitReport.say("the exercise can be judged"), Duration.ZERO);
        tell(
                "error",
                trouble.lines().findFirst().orElse(trouble),
                report.getClass().getSimpleName(),
                trouble);
        end();
    }

    private void testCase(Score.Line line) throws XMLStreamException {
        begin(Told.name(line), line.spent().orElse(Duration.ZERO));
        switch (line.verdict()) {
            case Verdict.Holds() -> {}
            case Verdict.Broken(var witness, var _) -> tell("failure", witness.found(), "Broken", facts(line, witness));
            case Verdict.NotReached(var reason) -> {
                indent("skipped");
                attribute("message", kitReport.say(reason));
                xml.writeEndElement();
            }
            case Verdict.Undecided(var reason) -> {
                indent("system-out");
                characters(kitReport.say("undecided: " + reason));
                xml.writeEndElement();
            }
        }
        end();
    }

    private String facts(Score.Line line, Witness witness) {
        return String.join(
                "\n",
                fact("expected", witness.expected()),
                fact("found", witness.found()),
                fact("where", String.join(", ", witness.where())),
                String.join("\n", witness.story()),
                witness.advice(),
                fact("replay", kitReport.replay(report, line)));
    }

    private String fact(String label, String words) {
        return words.isEmpty() ? "" : kitReport.label(label) + ": " + words;
    }

    private void begin(String name, Duration spent) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute("name", name);
        attribute("classname", report.exercise().id());
        attribute("time", Seconds.exact(spent));
    }

    private void end() throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void tell(String element, String message, String type, String facts) throws XMLStreamException {
        indent(element);
        attribute("message", message);
        attribute("type", type);
        characters(facts);
        xml.writeEndElement();
    }

    private void indent(String element) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement(element);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(Quoted.line(value)));
    }

    private void characters(String value) throws XMLStreamException {
        xml.writeCharacters(legal(Quoted.of(value)));
    }

    /** Without the characters that XML 1.0 cannot hold in any way. */
    private static String legal(String value) {
        return value.codePoints()
                .filter(character -> character == '\t' || character == '\n' || character >= 0x20)
                .filter(character -> character < 0xd800 || character > 0xdfff)
                .filter(character -> character != 0xfffe && character != 0xffff)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
