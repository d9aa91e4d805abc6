package processes.p06_process_pool;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Script;

/** Processes that have taken a dead one's place: they are workers as the first ones were. */
final class Successors {
    private static final String AT_ONCE = "C10: a worker has died at rest: a new process takes its place at once";

    private final Trial trial;

    Successors(Trial trial) {
        this.trial = trial;
    }

    /** More is printed than any pipe has room for. */
    void mayPrint() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = replaced(site);
            actors.start(
                            "A",
                            "apply(task that prints 200000 characters), in a process that took a dead one's place",
                            () -> pool.apply(Script.class, "print:200000;say:printed"))
                    .returns("printed", "the result is what the task returned, whatever it prints");
        }
    }

    /** Stopped by a signal it cannot end, and whoever waits for it waits. */
    void areWaitedForByJoin() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = replacedWithTasks(site, actors);
            trial.call("apply(Echo, \"next\")", () -> pool.apply(Echo.class, "next"));
            var successors = List.copyOf(site.workers());
            successors.forEach(pid -> Processes.signal("STOP", pid));
            actors.says("the process that took a dead one's place is stopped (kill -STOP): it cannot end yet");
            actors.start("A", "close()", () -> Ends.closed(pool)).returns("close() does not wait");
            var join = actors.start("A", "join()", () -> Ends.joined(pool));
            Ends.waitsForProcesses(actors, join, site);
            successors.forEach(pid -> Processes.signal("CONT", pid));
            join.returns(Ends.ALL_DONE);
        }
    }

    /** A pool of one, whose first worker has died at rest. */
    private ProcessPool replaced(Site site) throws Exception {
        var pool = site.pool(1);
        trial.call("apply(Echo, \"warm\")", () -> pool.apply(Echo.class, "warm"));
        var first = site.workers();
        first.forEach(Processes::kill);
        trial.eventually(
                AT_ONCE,
                () -> site.workers().stream()
                                .filter(pid -> !first.contains(pid))
                                .count()
                        == 1);
        return pool;
    }

    /**
     * The same, but while it was stopped two tasks have come. Whether the first of them has begun there is left open:
     * it may be lost. If it is not it is still before the second.
     */
    private ProcessPool replacedWithTasks(Site site, Actors actors) throws Exception {
        var pool = site.pool(1);
        trial.call("apply(Echo, \"warm\")", () -> pool.apply(Echo.class, "warm"));
        var first = site.workers();
        first.forEach(pid -> Processes.signal("STOP", pid));
        var handles = new ArrayList<Handle>();
        for (var name : List.of("1", "2")) {
            handles.add(
                    trial.call("applyAsync(task " + name + ")", () -> pool.applyAsync(Script.class, site.note(name))));
        }
        actors.settle();
        first.forEach(Processes::kill);
        trial.eventually(
                "C10: a worker has died: a new process takes its place, and does the tasks that wait",
                () -> handles.stream().allMatch(Handle::isDone));
        trial.require(
                !site.notes().equals(List.of("2", "1")),
                "C4: waiting tasks begin in the order of their submission, whoever dies before they have begun",
                "they ran in the order " + site.notes(),
                "");
        return pool;
    }

    /** What map throws is told by the place in the list, not by the kind of failure. */
    void failuresComeInOrder() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            mapFails(actors, pool, "fail:checked|first", "halt:0")
                    .fails(TaskFailedException.class, "the first of the two failures is that of a task that threw");
            mapFails(actors, pool, "halt:0", "fail:checked|second")
                    .fails(
                            WorkerDiedException.class,
                            "the first of the two failures is that of a task that lost its worker");
        }
    }

    private static Call<?> mapFails(Actors actors, ProcessPool pool, String first, String second) {
        return actors.start(
                "A",
                "map(task, [" + first + ", " + second + "])",
                () -> pool.map(Script.class, List.of(first, second)));
    }

    /** Two maps at once, of two threads. */
    void mapsGoSideBySide() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            var held = List.of(site.parked("held") + ";say:a");
            var first = actors.start("A", "map(task that is held up)", () -> pool.map(Script.class, held));
            site.awaitBegun("held", "a worker begins the task");
            actors.start("B", "map(task)", () -> pool.map(Script.class, List.of("say:b")))
                    .returns(List.of("b"), "the other worker is free: B's task begins, although A's map has not ended");
            site.letGo("held");
            first.returns(List.of("a"), "A's task goes on and ends: map returns its result");
        }
    }
}
