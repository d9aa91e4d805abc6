package grader.run;

import grader.catalog.ExerciseEntry;
import grader.wire.Job;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the checks of an exercise in worker JVMs: one when all goes well, a fresh one for the rest when a check has left
 * threads behind or has brought its JVM down. What the submission does is a value; what the kit does wrong is a
 * {@link GraderFault}.
 */
public final class WorkerRuns {
    /** A JVM that dies in so many checks will not judge the rest either. */
    private static final int MOST_DEATHS = 3;
    /**
     * Of a run's workers so many may be killed from outside, such as by a kernel short of memory, and of a check's
     * workers so many may fail by themselves: it goes on. A fault that comes at each of three JVMs comes from what
     * they run.
     */
    private static final int MOST_KILLS = 2;

    private final Kit kit;
    private final Turn turn;

    /** @param turn who may judge beside whom; callers have their place in it */
    public WorkerRuns(Kit kit, Turn turn) {
        this.kit = kit;
        this.turn = turn;
    }

    /** Whether this grader is being ended, and its workers with it: what then fails, fails for that. */
    public static boolean areEnding() {
        return LiveWorkers.areEnding();
    }

    /**
     * Judges a submission.
     *
     * @param plain its class files by binary name, as compiled; {@code woven}: the same, rewritten
     * @param seed where every random choice comes from
     */
    public Run run(
            ExerciseEntry exercise,
            Map<String, byte[]> plain,
            Map<String, byte[]> woven,
            long seed,
            Progress progress) {
        var state = new RunState();
        var folder = folder();
        try {
            write(folder.resolve("plain"), plain);
            write(folder.resolve("woven"), woven);
            var kitBefore = kit.stamp();
            var run = judge(exercise, folder, seed, progress, state);
            progress.computed(exercise, state.cpu);
            if (!kit.stamp().equals(kitBefore)) {
                throw new GraderFault("the kit was built anew while " + exercise.id()
                        + " was judged: grade it again when that is over");
            }
            return run;
        } catch (IOException full) {
            throw new GraderFault("could not write below " + folder + ": " + full.getMessage(), full);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new GraderFault("the run was interrupted", stop);
        } finally {
            RunFolders.remove(folder);
        }
    }

    private Run judge(ExerciseEntry exercise, Path folder, long seed, Progress progress, RunState state)
            throws IOException, InterruptedException {
        while (true) {
            var all = Remaining.of(exercise, state.verdicts);
            var left = Alone.first(exercise, all, turn);
            if (left.isEmpty()) {
                return state.finished();
            }
            var work = Files.createTempDirectory(folder, "work");
            var job = new Job(
                    exercise.id(),
                    exercise.checksClass(),
                    left,
                    kit.checksJar(),
                    folder.resolve("plain"),
                    folder.resolve("woven"),
                    seed,
                    state.proven);
            var segment = new Segment(exercise, state, progress);
            var alone = Alone.isFor(exercise, left, turn);
            waitForTurn(alone, state);
            var budget = new Budget(exercise, state.cpu, state.took());
            var end = judge(segment, job, work, budget, alone);
            state.cpu = state.cpu.plus(budget.cpu());
            var over = take(end, state, exercise);
            if (over.isPresent()) {
                return over.get();
            }
        }
    }

    /** The time until then is nobody's: it counts to no limit. */
    private void waitForTurn(boolean alone, RunState state) throws InterruptedException {
        if (alone) {
            var begin = System.nanoTime();
            turn.beAlone();
            state.waited += System.nanoTime() - begin;
        }
    }

    private Segment.End judge(Segment segment, Job job, Path work, Budget budget, boolean alone)
            throws InterruptedException {
        try {
            return segment.judge(kit, job, work, budget);
        } finally {
            if (alone) {
                turn.isAloneNoMore();
            }
        }
    }

    /** Notes how a worker ended; what came of the whole run when nothing more can be judged. */
    private static Optional<Run> take(Segment.End end, RunState state, ExerciseEntry exercise) {
        return switch (end) {
            case Segment.End.Through _ -> Optional.empty();
            case Segment.End.Limit(var limit) ->
                Optional.of(new Run.TimedOut(state.verdicts, limit, List.of(), state.took()));
            case Segment.End.Forged(var evidence) -> Optional.of(new Run.Tampered(List.of(evidence), state.took()));
            case Segment.End.Killed _ ->
                ++state.kills > MOST_KILLS ? Optional.of(killed(state, exercise)) : Optional.empty();
            case Segment.End.Failed(var check, var how) ->
                state.failures.merge(check, 1, Integer::sum) > MOST_KILLS ? took(state, check, how) : Optional.empty();
            case Segment.End.Died(var check, var how) -> took(state, check, how);
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

    private Path folder() {
        try {
            return RunFolders.create(kit.cache());
        } catch (IOException cannot) {
            throw new GraderFault(
                    "the grader cannot write below " + kit.cache() + ": make that folder writable", cannot);
        }
    }

    static void write(Path folder, Map<String, byte[]> classes) throws IOException {
        for (var entry : classes.entrySet()) {
            var file = folder.resolve(entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }
}
