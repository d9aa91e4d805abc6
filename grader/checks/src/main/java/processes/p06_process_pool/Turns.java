package processes.p06_process_pool;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Script;

/** Who runs beside whom, who waits, and what handles and lists of results tell of it. */
final class Turns {
    private static final Duration SHORT = Duration.ofMillis(60);

    private final Trial trial;

    Turns(Trial trial) {
        this.trial = trial;
    }

    void areTakenSideBySide() throws Exception {
        try (var site = new Site(trial)) {
            var pool = site.pool(2);
            for (var name : List.of("one", "two")) {
                async(pool, site.parked(name));
            }
            var third = async(pool, "pid:");
            var one = site.awaitBegun("one", "two workers are free: the first task begins");
            var two = site.awaitBegun("two", "the second task begins beside the first, which is held up");
            trial.require(
                    one != two,
                    "two tasks at the same time run in two processes",
                    "both run in process " + one,
                    "a worker does one task at a time");
            site.letGo("two");
            var pid = trial.call("get() of the third task", third::get);
            trial.require(
                    pid.equals(String.valueOf(two)),
                    "the third task runs in process " + two + ", the only one that is free",
                    "it ran in process " + pid,
                    "there are as many processes as the constructor was told");
        }
    }

    void areTakenInOrderByWhoeverIsFree() throws Exception {
        try (var site = new Site(trial)) {
            var pool = site.pool(2);
            async(pool, site.parked("long"));
            async(pool, site.parked("short"));
            site.awaitBegun("long", "a worker begins the first task");
            site.awaitBegun("short", "the other worker begins the second");
            var names = List.of("1", "2", "3", "4", "5", "6");
            for (var name : names) {
                async(pool, site.note(name));
            }
            site.letGo("short");
            trial.eventually(
                    "one worker is held up by a long task, and the other does the six tasks that wait",
                    () -> site.notes().size() == names.size());
            trial.require(
                    site.notes().equals(names),
                    "waiting tasks begin in the order of their submission: " + names,
                    "they ran in the order " + site.notes(),
                    "one queue for all workers, first in, first out");
        }
    }

    void areToldByHandles() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(1);
            var busy = async(pool, site.parked("busy") + ";say:done");
            site.awaitBegun("busy", "the worker begins the task");
            var text = "x".repeat(1 << 20);
            var queued = actors.start("A", "applyAsync(Echo, 1048576 chars)", () -> pool.applyAsync(Echo.class, text))
                    .returns("applyAsync returns although the only worker is busy");
            for (var handle : List.of(busy, queued)) {
                isPending(actors, handle);
            }
            trial.fails("get(-1 ns)", IllegalArgumentException.class, () -> busy.get(Duration.ofNanos(-1)));
            trial.fails("get(null)", NullPointerException.class, () -> busy.get(absent()));
            var waiting = actors.start("A", "get()", () -> busy.get());
            var waitingLong = actors.start("B", "get(1 h)", () -> busy.get(Duration.ofHours(1)));
            waiting.waits("the task has not ended: get() waits");
            waiting.idles("waiting uses no processor time");
            waitingLong.waits("the task has not ended: get(1 h) waits");
            site.letGo("busy");
            waiting.returns("done", "the task has ended: everybody who waits gets its result");
            waitingLong.returns("done", "the task has ended: everybody who waits gets its result");
            actors.start("A", "isDone()", busy::isDone).returns(true, "the task has ended");
            actors.start("A", "get(0)", () -> busy.get(Duration.ZERO)).returns("done", "every get returns the same");
            actors.start("A", "get()", () -> queued.get().length()).returns(text.length(), "the next task is done");
            failsEveryTime(pool);
        }
    }

    private static void isPending(Actors actors, Handle handle) {
        actors.start("A", "isDone()", handle::isDone).returns(false, "the task has not ended");
        actors.start("A", "get(0)", () -> handle.get(Duration.ZERO))
                .fails(TimeoutException.class, "get(ZERO) looks once and does not wait");
        var timed = actors.start("A", "get(60 ms)", () -> handle.get(SHORT));
        timed.fails(TimeoutException.class, "the task does not end within the time-out");
        timed.neverBefore(SHORT, "a time-out is never early");
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
    void areNotSkippedByASpuriousWakeUp() throws Exception {
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

    void areKeptInOrderByMap() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            actors.start("A", "map(task, [])", () -> pool.map(Script.class, List.of()))
                    .returns(List.of(), "no arguments, no results");
            var arguments =
                    List.of(site.parked("p1") + ";say:1", "say:2", site.parked("p3") + ";say:3", "say:4", "say:5");
            var map = actors.start("A", "map(task, [1, 2, 3, 4, 5])", () -> pool.map(Script.class, arguments));
            site.awaitBegun("p1", "the first task begins, and is held up");
            site.awaitBegun("p3", "the third begins as soon as the second has ended, though the first has not");
            trial.require(!map.ended(), "map waits until all tasks have ended", "it ended before", "");
            site.letGo("p3");
            site.letGo("p1");
            map.returns(List.of("1", "2", "3", "4", "5"), "map returns the results in the order of the arguments");
            failsWithTheFirst(site, pool);
        }
    }

    private void failsWithTheFirst(Site site, ProcessPool pool) throws Exception {
        try (var actors = trial.actors()) {
            var arguments = List.of(
                    "say:1", "fail:checked|two", "fail:checked|three", site.parked("q4") + ";say:4", site.note("5"));
            var map = actors.start(
                    "A",
                    "map(task, [1, fails with \"two\", fails with \"three\", 4, 5])",
                    () -> Failures.outcome(() -> String.join(",", pool.map(Script.class, arguments))));
            site.awaitBegun("q4", "two tasks fail, and the others are still done: the fourth begins");
            trial.eventually("the other worker does all other tasks, the fifth as well", () -> site.notes()
                    .contains("5"));
            map.waits("the fourth task has not ended: map waits for it, although others have failed");
            site.letGo("q4");
            map.returns(
                    "java.io.IOException said \"two\"", "map throws the failure of the first in the arguments' order");
        }
    }

    private Handle async(ProcessPool pool, String script) throws Exception {
        return trial.call("applyAsync(…)", () -> pool.applyAsync(Script.class, script));
    }

    @SuppressWarnings("NullAway") // the one thing that these checks are for: what happens when a caller gives null
    static <T> T absent() {
        return null;
    }
}
