package processes.p06_process_pool;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Script;

/** What handles tell of their tasks, and for how long they wait. */
final class Handles {
    private static final Duration SHORT = Duration.ofMillis(60);

    private final Trial trial;

    Handles(Trial trial) {
        this.trial = trial;
    }

    void tellWhatBecomes() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(1);
            var busy = async(pool, site.parked("busy") + ";say:done");
            site.awaitBegun("busy", "the worker begins the task");
            var text = "x".repeat(1 << 20);
            var queued = actors.start("A", "applyAsync(Echo, 1048576 chars)", () -> pool.applyAsync(Echo.class, text))
                    .returns("applyAsync returns although the only worker is busy");
            queuesAnyNumber(pool);
            isPending(actors, busy);
            isPending(actors, queued);
            refusesTimeOuts(busy);
            var waiting = actors.start("A", "get()", () -> busy.get());
            var another = actors.start("C", "get()", () -> busy.get());
            var waitingLong = actors.start("B", "get(1 h)", () -> busy.get(Duration.ofHours(1)));
            waiting.waits("the task has not ended: get() waits");
            waiting.idles("waiting uses no processor time");
            waitingLong.waits("the task has not ended: get(1 h) waits");
            site.letGo("busy");
            waiting.returns("done", "the task has ended: everybody who waits gets its result");
            another.returns("done", "the task has ended: everybody who waits gets its result");
            refusesTimeOuts(busy);
            waitingLong.returns("done", "the task has ended: everybody who waits gets its result");
            actors.start("A", "isDone()", busy::isDone).returns(true, "the task has ended");
            actors.start("A", "get(0)", () -> busy.get(Duration.ZERO)).returns("done", "every get returns the same");
            actors.start("A", "get()", () -> queued.get().length()).returns(text.length(), "the next task is done");
            failsEveryTime(pool);
        }
    }

    private void queuesAnyNumber(ProcessPool pool) throws Exception {
        trial.call("applyAsync(…) 300 times", () -> {
            for (var number = 0; number < 300; number++) {
                pool.applyAsync(Echo.class, "");
            }
            return "returned";
        });
    }

    /** Whatever became of the task. */
    private void refusesTimeOuts(Handle handle) throws Exception {
        for (var negative : List.of(Duration.ofNanos(-1), Duration.ofSeconds(-1), Duration.ofDays(-1))) {
            trial.fails("get(" + negative + ")", IllegalArgumentException.class, () -> handle.get(negative));
        }
        trial.fails("get(null)", NullPointerException.class, () -> handle.get(Turns.absent()));
    }

    private static void isPending(Actors actors, Handle handle) {
        actors.start("A", "isDone()", handle::isDone).returns(false, "the task has not ended");
        actors.start("A", "get(0)", () -> handle.get(Duration.ZERO))
                .fails(TimeoutException.class, "get(ZERO) looks once and does not wait");
        for (var timeout : List.of(Duration.ofNanos(999_999), Duration.ofNanos(1_999_999), SHORT)) {
            var timed = actors.start("A", "get(" + timeout + ")", () -> handle.get(timeout));
            timed.fails(TimeoutException.class, "the task does not end within the time-out");
            timed.neverBefore(timeout, "a time-out is never early");
        }
    }

    private void failsEveryTime(ProcessPool pool) throws Exception {
        var failing = async(pool, "fail:unchecked|no");
        for (var i = 0; i < 2; i++) {
            trial.fails("get() of a task that failed", TaskFailedException.class, failing::get);
        }
        trial.require(
                trial.call("isDone()", failing::isDone), "a task that failed has ended: isDone()", "it is false", "");
    }

    /** Woven: a wake-up that nobody gave tells a waiting thread nothing. */
    void areNotDeceivedByASpuriousWakeUp() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(1);
            var busy = async(pool, site.parked("busy") + ";say:done");
            site.awaitBegun("busy", "the worker begins the task");
            var waiting = actors.start("A", "get()", () -> busy.get());
            waiting.waits("the task has not ended: get() waits");
            actors.poke();
            waiting.waits("the task still has not ended: get() goes on waiting");
            var limit = Duration.ofMillis(240);
            var timed = actors.start("B", "get(240 ms)", () -> busy.get(limit));
            timed.endsThoughPoked(limit, "the time-out is over: get(240 ms) ends, however often it woke up");
            timed.fails(TimeoutException.class, "the task has not ended: TimeoutException");
            timed.neverBefore(limit, "a time-out is never early, however often the thread woke up");
            site.letGo("busy");
            waiting.returns("done", "the task has ended: get() returns its result");
        }
    }

    private Handle async(ProcessPool pool, String script) throws Exception {
        return trial.call("applyAsync(…)", () -> pool.applyAsync(Script.class, script));
    }
}
