package grader.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.UsageException;
import grader.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewExerciseTest {
    @TempDir
    private Path root = Path.of("");

    @Test
    void everyFileItWritesCompiles() throws IOException {
        var kit = SmallKit.in(root);
        ExercisePlaces places = kit.places();
        Path stub = kit.compiled("stub", places.stub());
        kit.compiled("chinese", places.chineseStub());
        kit.compiled("checks", places.checks(), stub);
        kit.compiled("test", places.visibleTest(), stub);
        kit.compiled("solution", places.solution());
        kit.compiled("right", places.right());
        kit.compiled("wrong", places.wrong());
        assertEquals(8, kit.written().files().size());
        assertEquals(
                List.of(),
                kit.written().files().stream()
                        .filter(file -> !Files.isRegularFile(file))
                        .toList());
    }

    @Test
    void nothingOfATemplateIsLeftOpen() throws IOException {
        for (Path file : SmallKit.in(root).written().files()) {
            String text = Files.readString(file);
            assertTrue(text.contains("package " + SmallKit.ID + ";"), file + " is in the package");
            assertTrue(!text.contains("{{") && !text.contains("}}"), file + " has no placeholder left");
        }
    }

    /** The one proof with real runs: what is new can be proven at once, but for what its author has to write. */
    @Test
    void theProofTellsWhatIsStillToDo() throws IOException {
        var kit = SmallKit.in(root);
        List<String> problems = kit.proof().prove(1, Progress.SILENT);
        List<String> others = problems.stream()
                .filter(problem -> !problem.contains("still says") && !problem.contains("say it in Chinese"))
                .toList();
        assertTrue(problems.contains("grader/checks/src/main/java/threads/t98_sample/zh.json: lacks"
                + " \"every call is counted once\"; say it in Chinese"));
        assertTrue(problems.stream()
                .anyMatch(problem -> problem.startsWith("exercises/src/test/java/threads/t98_sample/zh.json: lacks")));
        assertEquals(
                List.of(
                        "README.md: the table lacks the row of threads.t98_sample as it is; say"
                                + " | `threads.t98_sample` | TODO author: what is built, in a few words"
                                + " | TODO author: the same in Chinese | 1 | 10 |",
                        "README.zh.md: the table lacks the row of threads.t98_sample as it is; say"
                                + " | `threads.t98_sample` | TODO author: the same in Chinese | 1 | 10 |",
                        "grader/checks/src/right/threads.t98_sample: has 1 right submissions besides the reference;"
                                + " write at least 2",
                        "grader/checks/src/wrong/threads.t98_sample: has 1 wrong submissions; write at least 5"),
                others);
        for (Path file : kit.written().files()) {
            boolean open = Files.readString(file).contains("TODO author");
            String place = kit.places().shown(file) + ":";
            assertEquals(open, problems.stream().anyMatch(problem -> problem.startsWith(place)), place);
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        var kit = SmallKit.in(root);
        for (Path file : kit.written().files()) {
            Files.delete(file);
        }
        Files.writeString(kit.wrongFile(), "mine");
        var refused = assertThrows(UsageException.class, () -> SmallKit.in(root));
        assertTrue(String.valueOf(refused.getMessage()).contains("read_then_write/Sample.java is there already"));
        assertEquals("mine", Files.readString(kit.wrongFile()));
        assertEquals(List.of(kit.wrongFile()), KitFiles.files(root));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t08_barrier",
                "threads.barrier",
                "Threads.t08_barrier",
                "fibers.f01_x",
                "threads.t8_x",
                "threads.t08_",
                "threads.t08_a-b",
                "threads.t08_../../x",
                "threads/t08_barrier",
                "threads.t08_x.y"
            })
    void refusesWhatIsNoId(String id) {
        assertThrows(UsageException.class, () -> new NewExercise(id, "Barrier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "barrier", "My Barrier", "Barrier.java", "../Barrier", "B-1", "1Barrier"})
    void refusesWhatIsNoClassName(String name) {
        assertThrows(UsageException.class, () -> new NewExercise("threads.t08_barrier", name));
    }

    @ParameterizedTest
    @CsvSource({"threads.t98_other", "threads.t98_sample_two"})
    void refusesANumberThatIsTaken(String id) {
        SmallKit.in(root);
        var refused = assertThrows(UsageException.class, () -> new NewExercise(id, "Other").write(root));
        assertEquals("threads.t98_sample has this number already; choose one that is free", refused.getMessage());
    }
}
