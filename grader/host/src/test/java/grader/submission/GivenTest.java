package grader.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GivenTest {
    private static final ExerciseEntry EXERCISE = SampleExercise.with(List.of("Task.java"), List.of());

    @TempDir
    Path kit;

    @Test
    void givenFilesComeFromTheKit() throws IOException {
        Path folder = Files.createDirectories(kit.resolve("exercises/src/main/java/threads/t03_mutex"));
        Path file = Files.writeString(folder.resolve("Task.java"), "interface Task {}");
        assertEquals(List.of(new SourceFile(file, "Task.java", "interface Task {}")), Given.read(kit, EXERCISE));
    }

    @Test
    void anExerciseThatGivesNothingNeedsNoFolder() {
        assertEquals(List.of(), Given.read(kit, SampleExercise.plain()));
    }

    @Test
    void aGivenFileThatIsMissingIsTheKitsFault() {
        assertThrows(IllegalStateException.class, () -> Given.read(kit, EXERCISE));
    }
}
