package processes.p06_process_pool;

import grader.spec.Overtaken;
import grader.spec.Trial;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import processes.p06_process_pool.tasks.Echo;

/** A task that meets close() is refused or done, never forgotten. */
final class Closing {
    /** A right one passes some ten points on its way into the queue. */
    private static final int MOST_POINTS = 16;

    private final Trial trial;

    Closing(Trial trial) {
        this.trial = trial;
    }

    void forgetsNoTask() throws Exception {
        try (var site = new Site(trial)) {
            Overtaken.atEachPoint(MOST_POINTS, point -> overtaking(site, point));
            underAnySchedule(site);
        }
    }

    /** Woven: the call that submits the task is overtaken by close() at one of its points. */
    private boolean overtaking(Site site, int point) throws Exception {
        try (var actors = trial.actors()) {
            var pool = site.pool(1);
            var submitting = Overtaken.start(actors, point, "A", "applyAsync(Echo, \"task\")", () -> submitted(pool));
            var close = actors.start("B", "close()", () -> Ends.closed(pool));
            actors.settle();
            var handle = submitting.goesOn().returns("applyAsync returns a handle, or throws since the pool is closed");
            close.returns("close() does not wait");
            if (handle.isPresent()) {
                actors.start("A", "get() of a task that was accepted", handle.get()::get)
                        .returns("task", "a task that was accepted is done, although the pool is closed");
            }
            actors.start("B", "join()", () -> Ends.joined(pool)).returns(Ends.ALL_DONE);
            return submitting.wasHeld();
        }
    }

    private static Optional<Handle> submitted(ProcessPool pool) {
        try {
            return Optional.of(pool.applyAsync(Echo.class, "task"));
        } catch (IllegalStateException closed) {
            return Optional.empty();
        }
    }

    /** Woven: a task that comes just when the pool is closed is refused or done, never forgotten. */
    private void underAnySchedule(Site site) throws Exception {
        trial.stress(8, round -> {
            var pool = site.pool(1);
            var accepted = new ConcurrentLinkedQueue<Handle>();
            for (var name : List.of("T1", "T3", "T4", "T5")) {
                round.thread(name, () -> {
                    try {
                        accepted.add(pool.applyAsync(Echo.class, "one of " + name));
                        accepted.add(pool.applyAsync(Echo.class, "two of " + name));
                    } catch (IllegalStateException closed) {
                        round.pause();
                    }
                });
            }
            round.thread("T2", () -> {
                if (round.number() % 2 == 0) {
                    accepted.add(pool.applyAsync(Echo.class, "zero"));
                }
                pool.close();
            });
            round.run();
            for (var handle : accepted) {
                trial.call("get() of a task that was accepted", handle::get);
            }
            trial.call("join()", () -> Ends.joined(pool));
        });
    }
}
