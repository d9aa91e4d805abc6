package grader.run;

import grader.catalog.ExerciseEntry;
import java.util.Optional;

/** What is left of a run's limits, while one worker lives, others perhaps beside it. Used by one thread. */
final class Budget {
    /** How often a worker is looked at. */
    static final long POLL_MILLIS = 200;

    /** Beside the heap: classes, code, the JVM itself, and the stacks of more threads than any right one has. */
    private static final long MEGABYTES_BESIDE_HEAP = 700;
    /** Together, where an exercise starts processes: small JVMs, of which a right one has a dozen at once. */
    private static final long MEGABYTES_OF_CHILDREN = 4_000;

    private final ExerciseEntry exercise;
    private final RunState state;
    private final long deadline;
    private long lastLook = System.nanoTime();

    /** @param state is told what the worker uses */
    Budget(ExerciseEntry exercise, RunState state) {
        this.exercise = exercise;
        this.state = state;
        this.deadline =
                System.nanoTime() + exercise.limits().wall().minus(state.took()).toNanos();
    }

    /**
     * The limit that was reached; empty when none was, or when the last look was just now. Ask however much the worker
     * has to say: notes without end must not keep it from its limits.
     */
    Optional<String> exceeded(WorkerProcess worker) {
        var now = System.nanoTime();
        if (now - lastLook < POLL_MILLIS * 1_000_000) {
            return Optional.empty();
        }
        lastLook = now;
        var crowd = worker.look();
        state.computed(this, worker.cpu());
        return crowd.or(() -> memory(worker)).or(() -> time(now));
    }

    /** A stack is no part of the heap: threads with huge ones would take the machine's memory, and its other runs. */
    private Optional<String> memory(WorkerProcess worker) {
        var most = exercise.limits().heapMegabytes()
                + MEGABYTES_BESIDE_HEAP
                + (exercise.startsProcesses() ? MEGABYTES_OF_CHILDREN : 0);
        return worker.residentMegabytes() > most ? Optional.of(most + " MiB of memory") : Optional.empty();
    }

    private Optional<String> time(long now) {
        if (state.cpu().compareTo(exercise.limits().cpu()) > 0) {
            return Optional.of(exercise.limits().cpu().toSeconds() + " s of processor time");
        }
        return now > deadline ? Optional.of(exercise.limits().wall().toSeconds() + " s in all") : Optional.empty();
    }
}
