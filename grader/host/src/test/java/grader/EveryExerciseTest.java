package grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.proof.ExerciseProof;
import grader.proof.ExerciseProof.Extent;
import grader.run.Kit;
import grader.run.Progress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The author's proof of every exercise, a test for each of its parts and submissions. For every clause one wrong
 * submission is judged, by the checks of what it says it loses, and one right one besides the solution;
 * {@code -Dproof.extent=said} takes all of them, which takes three times as long, and {@code -Dproof.extent=whole}
 * judges all clauses of all, as {@code ./grade check} does.
 * {@code -Dproof.times=20} grades every submission twenty times instead of once.
 */
class EveryExerciseTest {
    private static final int TIMES = Integer.getInteger("proof.times", 1);
    private static final Extent EXTENT =
            Extent.valueOf(System.getProperty("proof.extent", "sampled").toUpperCase(Locale.ROOT));

    private final Kit kit = WarmKit.get();
    private final Catalog catalog = Catalog.read(kit.checksJar());

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicNode> everyExerciseIsProven() {
        List<ExerciseEntry> exercises = catalog.all();
        assertFalse(exercises.isEmpty(), "an empty catalogue proves nothing");
        return exercises.stream()
                .map(exercise -> dynamicContainer(proof -> proof.displayName(exercise.id())
                        .childExecutionMode(ExecutionMode.SAME_THREAD)
                        .children(ExerciseProof.of(kit, exercise, EXTENT).parts().stream()
                                .map(this::test))));
    }

    private DynamicNode test(ExerciseProof.Part part) {
        return dynamicTest(part.name(), () -> none(part.look().problems(TIMES, Progress.SILENT)));
    }

    @Test
    void noFolderBelongsToNoExercise() {
        none(ExerciseProof.orphans(kit, catalog));
    }

    /** Compared as text, so that a failure shows the sentences a line each. */
    private static void none(List<String> problems) {
        assertEquals("", String.join("\n", problems));
    }
}
