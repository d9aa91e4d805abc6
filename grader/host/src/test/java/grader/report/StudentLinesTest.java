package grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.compile.Compilation.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudentLinesTest {
    private static final TerminalStyle PLAIN = new TerminalStyle(80, false, true);
    private static final String CODE =
            "line\n".repeat(30) + "\twhile (held) wait();  \n::error::x\n" + "}\n".repeat(30);

    private static StudentLines lines(Report report) {
        return new StudentLines(Map.of(report.exercise().id(), Map.of("Mutex.java", CODE)));
    }

    @Test
    void aLineIsShownWithSpacesForTabs() {
        var lines = lines(Samples.mixed());
        assertEquals(Optional.of("        while (held) wait();"), at(lines, 31));
        assertEquals(Optional.empty(), at(lines, 999));
        assertEquals(Optional.empty(), StudentLines.NONE.at(Samples.MUTEX.id(), new Place("Mutex.java", 1)));
    }

    private static Optional<String> at(StudentLines lines, int number) {
        return lines.at(Samples.MUTEX.id(), new Place("Mutex.java", number));
    }

    @Test
    void aPlaceThatIsNamedShowsItsLine() {
        var report = Samples.mixed();
        var text = TerminalReport.of(Samples.kitReport(report).with(lines(report)), PLAIN);
        assertTrue(text.contains("              31 | while (held) wait();\n"), text);
        assertTrue(JobSummary.of(Samples.kitReport(report).with(lines(report))).contains("31 | while (held) wait();"));
    }

    @Test
    void aCompileErrorHasASignBelowThePlace() {
        var problem = new Problem("Mutex.java", 31, 16, "')' expected");
        var report = new Report.NotCompiled(Samples.MUTEX, List.of(problem));
        var text = TerminalReport.of(Samples.kitReport(report).with(lines(report)), PLAIN);
        assertTrue(text.contains("31 | while (held) wait();\n" + " ".repeat(24) + "^\n"), text);
    }

    @Test
    void aLineThatABuildLogWouldObeyIsHarmless() {
        var problem = new Problem("Mutex.java", 32, 1, "illegal start of type");
        var report = new Report.NotCompiled(Samples.MUTEX, List.of(problem));
        var text = TerminalReport.of(Samples.kitReport(report).with(lines(report)), PLAIN);
        assertFalse(text.contains("::error"), text);
    }
}
