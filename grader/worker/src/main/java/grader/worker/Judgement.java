package grader.worker;

import grader.spec.Broken;
import grader.spec.Thrown;
import grader.spec.Trial;
import grader.spec.Undecided;
import grader.spec.Where;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the end of a check says of its clause. */
final class Judgement {
    private Judgement() {}

    /**
     * The verdict.
     *
     * @param thrown what the check threw, or null when it returned
     * @return null when the check itself failed, which says nothing of the submission
     */
    static @Nullable Verdict of(@Nullable Throwable thrown, Trial trial) {
        return switch (thrown) {
            case null -> trial.tries() > 0 ? new Verdict.Holds() : null;
            case Undecided undecided -> new Verdict.Undecided(String.valueOf(undecided.getMessage()));
            case Broken broken -> new Verdict.Broken(placed(broken));
            case LinkageError missing
            when Where.lines(missing).isEmpty() ->
                new Verdict.Broken(new Witness(
                        "every public class and method of the task is there, as it was given",
                        Thrown.name(missing),
                        List.of(),
                        List.of(),
                        "put back what was renamed, removed or made non-public"));
            case Throwable failure
            when Thrown.isSubmissions(failure) ->
                new Verdict.Broken(
                        Thrown.unexpected("no exception where the contract names none", "your code", failure, List.of())
                                .witness());
            case Throwable tripped
            when trial.tries() > 0 && Thrown.isTripped(tripped) ->
                new Verdict.Broken(new Witness(
                        "a check can go on with what your code returns and does",
                        "it could not: " + tripped.getClass().getSimpleName(),
                        List.of(),
                        List.of(),
                        "does a method return null or the wrong kind of object, or interrupt a thread that is not"
                                + " yours?"));
            case Throwable fault -> null;
        };
    }

    /** Its witness, with the place that its own trace knows when no better one is. */
    static Witness placed(Broken broken) {
        var witness = broken.witness();
        return witness.where().isEmpty()
                ? new Witness(
                        witness.expected(), witness.found(), Where.lines(broken), witness.story(), witness.advice())
                : witness;
    }
}
