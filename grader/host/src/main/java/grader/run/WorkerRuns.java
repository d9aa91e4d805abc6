package grader.run;

import grader.catalog.ExerciseEntry;
import grader.wire.Job;
import grader.wire.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Runs the checks of an exercise in worker JVMs: one when all goes well, or several beside each other while places are
 * free; a fresh one for the rest when a check has left threads behind or has brought its JVM down. What the submission
 * does is a value; what the kit does wrong is a {@link GraderFault}.
 */
public final class WorkerRuns {
    private final Kit kit;
    private final Turn turn;
    private final Task task;

    /** @param turn who may judge beside whom; callers have their place in it */
    public WorkerRuns(Kit kit, Turn turn) {
        this(kit, turn, new Task.Judge());
    }

    /** The same for something else than to judge. */
    public WorkerRuns(Kit kit, Turn turn, Task task) {
        this.kit = kit;
        this.turn = turn;
        this.task = task;
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
            progress.computed(exercise, state.cpu());
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
            var left = Alone.first(exercise, Remaining.of(exercise, state), turn);
            if (left.isEmpty()) {
                return state.finished(exercise);
            }
            var alone = Alone.isFor(exercise, left, turn);
            var more = alone || state.isTroubled() ? 0 : turn.takeMore(Shares.furtherFor(left));
            try {
                var workers = new ArrayList<Callable<Ending>>();
                for (var checks : Shares.of(exercise, left, 1 + more)) {
                    var job = job(exercise, folder, checks, seed, state);
                    workers.add(() -> judge(new Segment(exercise, state, progress), job, folder, exercise, state));
                }
                waitForTurn(alone, state);
                var over = Endings.over(judge(workers, alone), state, exercise);
                if (over.isPresent()) {
                    return over.get();
                }
            } finally {
                turn.giveBack(more);
            }
        }
    }

    private Job job(ExerciseEntry exercise, Path folder, List<String> checks, long seed, RunState state) {
        return new Job(
                exercise.id(),
                exercise.checksClass(),
                checks,
                kit.checksJar(),
                folder.resolve("plain"),
                folder.resolve("woven"),
                seed,
                state.proven,
                task);
    }

    private Ending judge(Segment segment, Job job, Path folder, ExerciseEntry exercise, RunState state)
            throws IOException, InterruptedException {
        var work = Files.createTempDirectory(folder, "work");
        return segment.judge(kit, job, work, new Budget(exercise, state));
    }

    /** The time until then is nobody's: it counts to no limit. */
    private void waitForTurn(boolean alone, RunState state) throws InterruptedException {
        if (alone) {
            var begin = System.nanoTime();
            turn.beAlone();
            state.waited += System.nanoTime() - begin;
        }
    }

    private List<Ending> judge(List<Callable<Ending>> workers, boolean alone) throws IOException, InterruptedException {
        try {
            return Shares.judge(workers);
        } finally {
            if (alone) {
                turn.isAloneNoMore();
            }
        }
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
