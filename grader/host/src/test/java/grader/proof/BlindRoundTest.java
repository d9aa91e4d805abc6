package grader.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round about the small kit's exercise: who keeps what, and what comes into the ledger. */
class BlindRoundTest {
    @TempDir
    private Path root = Path.of("");

    private SmallKit kit = new SmallKit(Path.of(""), new NewExercise.Written(List.of(), List.of()));
    private Path round = Path.of("");

    @BeforeEach
    void write() throws IOException {
        kit = SmallKit.in(root);
        round = Files.createDirectories(root.resolve("round"));
    }

    private Path submission(String name, Path source) throws IOException {
        var folder = Files.createDirectories(round.resolve(name));
        Files.writeString(folder.resolve("Sample.java"), Files.readString(source));
        return folder;
    }

    private List<ExerciseProof.Part> parts() throws IOException {
        var built = kit.kit();
        return new BlindRound(built, SmallKit.catalog(built).all().getFirst(), round).parts();
    }

    private Tally judged() throws IOException {
        var tally = Tally.NOTHING;
        for (var part : parts()) {
            tally = tally.with(part, part.look().problems(1, Progress.SILENT));
        }
        return tally;
    }

    @Test
    void whoKeepsWhatIsCounted() throws IOException {
        submission("right_atomic", kit.rightFile());
        Files.writeString(submission("wrong_caught", kit.wrongFile()).resolve("CLAUSE"), "C1\nloses calls\n");
        Files.writeString(submission("wrong_not_at_all", kit.rightFile()).resolve("CLAUSE"), "C1\nnothing\n");
        submission("right_but_wrong", kit.wrongFile());
        assertEquals(new Tally(2, 1, 2, 1), judged());
    }

    @Test
    void aWrongOneMustSayWhatItBreaks() throws IOException {
        submission("wrong_silent", kit.wrongFile());
        var problem = parts().getFirst().look().problems(1, Progress.SILENT).getFirst();
        assertTrue(problem.contains("the first line of its file CLAUSE names []; write the clauses"), problem);
        assertEquals(Tally.NOTHING, judged(), "nobody can say whether it was caught");
    }

    @Test
    void theLedgerKeepsEveryProofAndCountsThemTogether() throws IOException {
        var ledger = new Ledger(root);
        for (var caught : List.of(40, 50)) {
            ledger.add(new Ledger.Entry(
                    "2026-01-02", "abc1234", SmallKit.ID, "BLIND", 1, new Tally(3, 0, 50, caught), 2.5, 2));
        }
        assertEquals(2, ledger.read().size());
        var page = Files.readString(root.resolve("docs").resolve("LEDGER.md"));
        assertTrue(page.contains("| blind | 6 | 0 (0.0 %; 0.0 to 39.0) | 100 | 90 (90.0 %; 82.6 to 94.5) |"), page);
        assertTrue(
                page.contains("| 2026-01-02 | abc1234 | threads.t98_sample | blind | 1 | 3 | 0 | 50 | 40 | 2.5 | 2 |"),
                page);
    }
}
