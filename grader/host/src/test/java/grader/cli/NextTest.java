package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.LearningOrder;
import grader.run.Kit;
import grader.student.LastResults;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which exercise is named to go on with. */
class NextTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<ExerciseEntry> exercises =
            Catalog.read(Kit.locate().checksJar()).all();

    private String next(LastResults results) {
        var out = new StringWriter();
        NextCommand.show(exercises, results, Kit.locate().root(), new PrintWriter(out, true));
        return out.toString();
    }

    private void noted(LastResults results, ExerciseEntry exercise, String state) {
        var points =
                exercise.checks().stream().mapToInt(check -> check.points()).sum();
        assertTrue(results.notes()
                .change(notes -> notes.setProperty(
                        exercise.id(), state + " " + (state.equals("done") ? points : 1) + " " + points)));
    }

    @Test
    void whatWasBegunComesNextAndThenWhatOthersBuildOn() {
        var results = LastResults.in(folder);
        assertTrue(next(results)
                .contains("Next: " + LearningOrder.of(exercises).getFirst().name()));
        var begun = exercises.get(5);
        noted(results, begun, "tried");
        assertTrue(next(results).contains("Next: " + begun.name()), next(results));
        assertTrue(next(results).contains("./grade hint " + begun.shortName()), next(results));
        exercises.forEach(exercise -> noted(results, exercise, "done"));
        assertEquals(
                "All " + exercises.size() + " exercises are done.",
                next(results).strip());
    }
}
