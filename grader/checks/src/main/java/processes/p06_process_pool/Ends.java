package processes.p06_process_pool;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Script;

/** How a pool ends, and how a wait ends before its task. */
final class Ends {
    static final String ALL_DONE = "all tasks have ended: join() returns";

    private final Trial trial;

    Ends(Trial trial) {
        this.trial = trial;
    }

    void doNotLoseWhatWasSubmitted() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(1);
            var running = async(pool, site.parked("running"));
            var worker = site.awaitBegun("running", "the worker begins the first task");
            var waiting = new ArrayList<Handle>();
            for (var i = 0; i < 3; i++) {
                waiting.add(async(pool, "say:" + i));
            }
            for (var i = 0; i < 2; i++) {
                actors.start("A", "close()", () -> closed(pool))
                        .returns("close() does not wait, and may be called again");
            }
            refusesAll(pool);
            trial.require(!running.isDone(), "the running task goes on after close()", "it has ended", "");
            Processes.kill(worker);
            actors.start("A", "get() of the running task", () -> running.get())
                    .fails(WorkerDiedException.class, "its worker was killed: WorkerDiedException");
            for (var i = 0; i < 3; i++) {
                actors.start("A", "get() of a task that waited when close() was called", waiting.get(i)::get)
                        .returns(String.valueOf(i), "it was submitted before close(): it is done, by a new worker");
            }
        }
    }

    private void refusesAll(ProcessPool pool) throws Exception {
        trial.fails("apply(…) after close()", IllegalStateException.class, () -> pool.apply(Echo.class, "late"));
        trial.fails(
                "applyAsync(…) after close()", IllegalStateException.class, () -> pool.applyAsync(Echo.class, "late"));
        trial.fails("map(task, []) after close()", IllegalStateException.class, () -> pool.map(Echo.class, List.of()));
        trial.fails("map(…) after close()", IllegalStateException.class, () -> pool.map(Echo.class, List.of("late")));
    }

    static String closed(ProcessPool pool) {
        pool.close();
        return "";
    }

    static String joined(ProcessPool pool) throws InterruptedException {
        pool.join();
        return "";
    }

    void leaveNoProcess() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            actors.start("A", "join()", () -> joined(pool))
                    .fails(IllegalStateException.class, "the pool was not closed: join() throws IllegalStateException");
            var running = async(pool, site.parked("running"));
            var busy = site.awaitBegun("running", "a worker begins the task");
            var idle = site.workers().stream().filter(pid -> pid != busy).toList();
            idle.forEach(pid -> Processes.signal("STOP", pid));
            actors.says("the idle worker's process is stopped (kill -STOP): it cannot end yet");
            actors.start("A", "close()", () -> closed(pool)).returns("close() does not wait");
            var joins = List.of(
                    actors.start("A", "join()", () -> joined(pool)), actors.start("B", "join()", () -> joined(pool)));
            joins.forEach(join -> join.waits("a task has not ended: join() waits"));
            site.letGo("running");
            waitsForProcesses(actors, joins.getFirst(), running, site, idle);
            idle.forEach(pid -> Processes.signal("CONT", pid));
            joins.getFirst().returns(ALL_DONE);
            noneIsLeft(site.workers());
            trial.require(running.isDone(), "join() returns when all tasks have ended", "one has not", "");
            joins.getLast().returns(ALL_DONE);
            actors.start("A", "join()", () -> joined(pool)).returns("join() may be called again");
            leaveNoneThoughNobodyJoins(site);
        }
    }

    private void leaveNoneThoughNobodyJoins(Site site) throws Exception {
        var pool = site.pool(2);
        trial.call("close()", () -> closed(pool));
        trial.eventually(
                "the pool is closed and has nothing to do: its workers end, though nobody joins",
                () -> site.workers().isEmpty());
    }

    private void noneIsLeft(Set<Long> left) {
        trial.require(
                left.isEmpty(),
                "when join() returns, no worker process is left",
                left.size() + " are left",
                "end their standard input, and wait for each process to end");
    }

    private void waitsForProcesses(Actors actors, Call<String> join, Handle last, Site site, List<Long> idle) {
        trial.eventually("the last task is let go: it ends", last::isDone);
        trial.eventually("the worker of the last task ends", () -> idle.containsAll(site.workers()));
        waitsForProcesses(actors, join, site);
    }

    /** All tasks have ended, and a worker cannot end yet. */
    static void waitsForProcesses(Actors actors, Call<String> join, Site site) {
        actors.settle();
        if (join.ended() && !site.workers().isEmpty()) { // in this order: a pool may kill what has nothing to do
            join.waits("a worker process is left, although all tasks have ended: join() waits");
        }
    }

    void ofAWaitChangeNothing() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(1);
            var busy = async(pool, site.parked("busy") + ";say:done");
            site.awaitBegun("busy", "the worker begins the task");
            occupyOthers(site, pool);
            var waits = new ArrayList<Call<?>>();
            waits.add(actors.start("apply", "apply(…)", () -> pool.apply(Script.class, site.note("applied"))));
            waits.getFirst().waits("the only worker is busy: apply waits");
            waits.add(actors.start("map", "map(…)", () -> pool.map(Script.class, List.of(site.note("mapped")))));
            waits.add(actors.start("get", "get()", () -> busy.get()));
            waits.add(actors.start("timed get", "get(1 h)", () -> busy.get(Duration.ofHours(1))));
            waits.getLast().waits("the task has not ended: get(1 h) waits");
            actors.start("A", "close()", () -> closed(pool)).returns("close() does not wait");
            waits.add(actors.start("join", "join()", () -> joined(pool)));
            waits.getLast().waits("a task has not ended: join() waits");
            for (var who : List.of("apply", "map", "get", "timed get", "join")) {
                actors.interrupt(who);
            }
            waits.forEach(wait -> wait.fails(InterruptedException.class, "whoever waits is interrupted and says so"));
            trial.require(!busy.isDone(), "the interrupts end the waiting, not the task", "the task has ended", "");
            site.letGo("busy");
            site.letGo("occupied");
            actors.start("A", "get()", () -> busy.get()).returns("done", "the task goes on and ends");
            actors.start("A", "join()", () -> joined(pool)).returns(ALL_DONE);
            staySubmitted(site.notes());
        }
    }

    /** Workers that are too many are C1's matter: they have something to do meanwhile. */
    private void occupyOthers(Site site, ProcessPool pool) throws Exception {
        for (var other = site.workers().size(); other > 1; other--) {
            async(pool, site.parked("occupied"));
        }
        for (var others = site.workers().size() - 1;
                others > site.begun("occupied").size(); ) {
            site.awaitBegun("occupied", "the other workers begin their tasks");
        }
    }

    private void staySubmitted(List<String> done) {
        trial.require(
                Set.copyOf(done).equals(Set.of("applied", "mapped")) && done.size() == 2, // their order is C4's matter
                "the tasks of interrupted callers stay submitted and are done",
                "done were " + done,
                "an interrupt ends the waiting: what was submitted stays in the queue");
    }

    private Handle async(ProcessPool pool, String script) throws Exception {
        return trial.call("applyAsync(…)", () -> pool.applyAsync(Script.class, script));
    }
}
