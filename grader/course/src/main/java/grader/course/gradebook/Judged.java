package grader.course.gradebook;

import grader.wire.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A verdict on the files of one exercise, whoever handed them in.
 *
 * @param status one of the words of the report's JSON, such as {@code graded} or {@code not_compiled}
 * @param earned points
 * @param possible what a right solution earned with the same checks
 * @param lost what lost points or could not be judged, in the clauses' order
 * @param undecided clauses that keep their points because the machine was too noisy to tell
 * @param made what judged
 */
public record Judged(String status, int earned, int possible, List<LostCheck> lost, List<String> undecided, Made made) {
    /** The status of what was judged to its end. */
    public static final String GRADED = "graded";

    /**
     * What judged: the same three on the same files give the same mark.
     *
     * @param kit digest of the grader, its workers and the JDK
     * @param checks digest of the exercise's own checks
     * @param seed where every random choice came from
     */
    public record Made(String kit, String checks, long seed) {}

    /**
     * A check whose points were lost.
     *
     * @param clause the clause that is lost with it
     * @param check its sentence in English, true of a right solution
     * @param points what it is worth
     * @param reason why there is no witness, such as that it was not reached; empty when there is one
     * @param witness what was found; its texts are partly the student's: show them as text and nothing else
     * @param lines the student's own lines that the witness names
     * @param replay the command that shows it again, without a folder; empty when nothing was run
     */
    public record LostCheck(
            String clause,
            String check,
            int points,
            String reason,
            Optional<Witness> witness,
            List<SourceLine> lines,
            String replay) {
        public LostCheck {
            lines = List.copyOf(lines);
            if (witness.isPresent() == !reason.isEmpty()) {
                throw new IllegalArgumentException("a lost check has a witness or a reason: " + check);
            }
        }
    }

    /** A line of the student's: {@code line} counts from 1, {@code text} is as it was handed in. */
    public record SourceLine(String file, int line, String text) {}

    public Judged {
        lost = List.copyOf(lost);
        undecided = List.copyOf(undecided);
    }

    /** The names of the lost clauses, in order, each once. */
    public List<String> lostClauses() {
        return new ArrayList<>(
                new LinkedHashSet<>(lost.stream().map(LostCheck::clause).toList()));
    }
}
