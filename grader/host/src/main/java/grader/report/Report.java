package grader.report;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.compile.Compilation.Problem;
import grader.policy.Violation;
import grader.score.Score;
import grader.wire.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of one exercise of a submission. Only a graded one can have earned points. */
public sealed interface Report {
    /** What is said wherever a clause is told of which nothing is known for the kit's own fault. */
    String GRADER_FAILED = "the grader failed here, not you";

    /** The exercise that it is about. */
    ExerciseEntry exercise();

    /**
     * All clauses judged.
     *
     * @param kept when an earlier grade judged them, of which nothing has changed; empty when this one did
     */
    record Graded(ExerciseEntry exercise, Score score, List<String> notes, Duration took, Optional<Kept> kept)
            implements Report {
        /** Judged just now. */
        public Graded(ExerciseEntry exercise, Score score, List<String> notes, Duration took) {
            this(exercise, score, notes, took, Optional.empty());
        }
    }

    /** The earlier grade: where its random choices came from, and when it was. */
    record Kept(long seed, Instant when) {}

    /** There was nothing to judge. */
    record NotSubmitted(ExerciseEntry exercise, String what) implements Report {}

    /** The files could not be taken or compiled; a problem with an empty file name is about all of them. */
    record NotCompiled(ExerciseEntry exercise, List<Problem> problems) implements Report {}

    /** The submission uses something that the exercise does not allow. */
    record NotAllowed(ExerciseEntry exercise, List<Violation> violations) implements Report {}

    /** A limit of the whole run was reached. */
    record TimedOut(ExerciseEntry exercise, Score reached, String limit, List<String> where, Duration took)
            implements Report {}

    /** The submission's JVM ended again and again. */
    record Crashed(ExerciseEntry exercise, Score reached, String how, List<String> where, Duration took)
            implements Report {}

    /** Somebody tried to forge a result. */
    record Tampered(ExerciseEntry exercise, List<String> evidence) implements Report {}

    /**
     * The kit itself failed at this exercise, whatever the submission is: it is told apart, and no point is taken or
     * given.
     *
     * @param what what failed, in a line
     * @param trace the file that tells it in full; empty when none could be written
     */
    record GraderFailed(ExerciseEntry exercise, String what, String trace) implements Report {}

    /** Every check of the exercise with what is known of it; where nothing was run, why it was not. */
    default Score lines() {
        return switch (this) {
            case Graded graded -> graded.score();
            case TimedOut timedOut -> timedOut.reached();
            case Crashed crashed -> crashed.reached();
            case NotSubmitted _ -> unjudged("nothing was handed in");
            case NotCompiled _ -> unjudged("the files could not be taken or compiled");
            case NotAllowed _ -> unjudged("the submission uses what the exercise does not allow");
            case Tampered _ -> unjudged("the result of the run was not accepted");
            case GraderFailed _ -> unjudged(GRADER_FAILED);
        };
    }

    private Score unjudged(String reason) {
        Map<String, Verdict> verdicts = exercise().checks().stream()
                .collect(Collectors.toMap(CheckEntry::method, check -> new Verdict.NotReached(reason)));
        return Score.reached(exercise(), verdicts);
    }

    /** The earlier grade that this report was kept from; empty when it was judged just now. */
    default Optional<Kept> kept() {
        return switch (this) {
            case Graded graded -> graded.kept();
            case NotSubmitted _, NotCompiled _, NotAllowed _, TimedOut _, Crashed _, Tampered _, GraderFailed _ ->
                Optional.empty();
        };
    }

    /** Points earned. */
    default int earned() {
        return lines().earned();
    }

    /** What a right solution earns; nothing where the grader failed, so that it costs nothing. */
    default int possible() {
        return this instanceof GraderFailed ? 0 : exercise().possible();
    }

    /** What a check counts for. */
    default int worth(CheckEntry check) {
        return this instanceof GraderFailed ? 0 : check.points();
    }

    /** How long the checks ran; zero when none did. */
    default Duration duration() {
        return switch (this) {
            case Graded graded -> graded.took();
            case TimedOut timedOut -> timedOut.took();
            case Crashed crashed -> crashed.took();
            case NotSubmitted _, NotCompiled _, NotAllowed _, Tampered _, GraderFailed _ -> Duration.ZERO;
        };
    }
}
