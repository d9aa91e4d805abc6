package grader.run;

import grader.catalog.ExerciseEntry;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.util.List;
import java.util.Optional;

/** What comes of a run for how its workers ended. */
final class Endings {
    /** A JVM that dies in so many checks will not judge the rest either. */
    private static final int MOST_DEATHS = 3;
    /**
     * Of a run's workers so many may be killed from outside, such as by a kernel short of memory, and of a check's
     * workers so many may fail by themselves: it goes on. A fault that comes at each of three JVMs comes from what
     * they run.
     */
    private static final int MOST_KILLS = 2;

    private Endings() {}

    /** Notes how workers ended; what came of the whole run when nothing more can be judged. */
    static Optional<Run> over(List<Ending> ends, RunState state, ExerciseEntry exercise) {
        for (var end : ends) {
            var over = take(end, state, exercise);
            if (over.isPresent()) {
                return over;
            }
        }
        return Optional.empty();
    }

    private static Optional<Run> take(Ending end, RunState state, ExerciseEntry exercise) {
        return switch (end) {
            case Ending.Through _ -> Optional.empty();
            case Ending.Limit(var limit) ->
                Optional.of(new Run.TimedOut(state.verdicts, limit, List.of(), state.took()));
            case Ending.Forged(var evidence) -> Optional.of(new Run.Tampered(List.of(evidence), state.took()));
            case Ending.Killed _ ->
                ++state.kills > MOST_KILLS ? Optional.of(killed(state, exercise)) : Optional.empty();
            case Ending.Failed(var check, var how) ->
                state.failures.merge(check, 1, Integer::sum) > MOST_KILLS ? took(state, check, how) : Optional.empty();
            case Ending.Died(var check, var how) -> took(state, check, how);
        };
    }

    private static Optional<Run> took(RunState state, String check, String how) {
        if (check.isEmpty()) {
            throw new GraderFault("the JVM that judges ended before it judged anything: " + how);
        }
        state.verdicts.put(check, died(how));
        return ++state.deaths < MOST_DEATHS
                ? Optional.empty()
                : Optional.of(new Run.Crashed(state.verdicts, how, List.of(), state.took()));
    }

    /**
     * No verdict comes of that: where the submission can start processes it may have used up the memory, so it earns
     * nothing; where it cannot, it is the machine's fault alone.
     */
    private static Run killed(RunState state, ExerciseEntry exercise) {
        var how = "killed by signal 9 from outside, " + state.kills + " times; has the machine run out of memory?";
        if (exercise.uses().stream().noneMatch(use -> use.startsWith("java.lang.Process"))) {
            throw new GraderFault("the JVM that judges " + exercise.id() + " was " + how + " Grade again with more");
        }
        return new Run.Crashed(state.verdicts, how, List.of(), state.took());
    }

    private static Verdict died(String how) {
        return new Verdict.Broken(new Witness(
                "the JVM lives on while your code runs in it",
                "it ended: " + how,
                List.of(),
                List.of(),
                how.startsWith("out of ") ? "what grows without a bound?" : ""));
    }
}
