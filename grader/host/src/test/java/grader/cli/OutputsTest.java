package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.SampleExercise;
import grader.catalog.UsageException;
import grader.report.KitReport;
import grader.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What cannot be written is told before anything is graded; what fails all the same does not cost the others. */
class OutputsTest {
    private static final KitReport REPORT =
            new KitReport("test", 1, List.of(new Report.NotSubmitted(SampleExercise.plain(), "it is not there")));

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();

    private static Outputs outputs(String... arguments) {
        return CommandLine.populateCommand(new Outputs(), arguments);
    }

    private void write(Outputs outputs) {
        outputs.write(REPORT, "src/main/java", new PrintWriter(said, true));
    }

    @Test
    void tryingLeavesNothingAndChangesNothing() throws IOException {
        var old = Files.writeString(folder.resolve("old.json"), "kept");
        var fresh = folder.resolve("deep/er/result.txt");
        outputs("--json", old.toString(), "--emit", "result=" + fresh, "--junit", folder + "/junit")
                .check();
        assertEquals("kept", Files.readString(old));
        assertFalse(Files.exists(fresh));
    }

    @Test
    void whatCannotBeWrittenIsToldBefore() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        for (var wrong : List.of(
                outputs("--json", folder.toString()),
                outputs("--junit", file.toString()),
                outputs("--emit", "summary=" + file + "/below.md"))) {
            var thrown = assertThrows(UsageException.class, wrong::check);
            assertTrue(String.valueOf(thrown.getMessage()).startsWith("cannot write "), thrown.getMessage());
        }
    }

    @Test
    void oneThatFailsDoesNotCostTheOthers() throws IOException {
        var json = Files.createDirectory(folder.resolve("became-a-folder.json"));
        var summary = folder.resolve("summary.md");
        var junit = folder.resolve("junit");
        var outputs = outputs("--json", json.toString(), "--junit", junit.toString(), "--emit", "summary=" + summary);
        var thrown = assertThrows(UsageException.class, () -> write(outputs));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("cannot write " + json), thrown.getMessage());
        assertTrue(Files.size(summary) > 0, "written all the same");
        assertTrue(Files.exists(junit.resolve("TEST-" + SampleExercise.ID + ".xml")), "written all the same");
        assertEquals(
                2,
                said.toString()
                        .lines()
                        .filter(line -> line.startsWith("written: "))
                        .count(),
                said.toString());
    }
}
