package processes.p06_process_pool;

import grader.spec.Actors;
import grader.spec.LateHelpers;
import grader.spec.Trial;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import processes.p06_process_pool.tasks.Counting;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Script;

/** Which processes there are, and whether each caller gets its own answer. */
final class Answers {
    /** So many tasks that each worker does more than any that would be used up by then. */
    private static final int MANY = 400;

    private final Trial trial;

    Answers(Trial trial) {
        this.trial = trial;
    }

    void comeFromTheSameProcesses() throws Exception {
        try (var site = new Site(trial)) {
            var pool = site.pool(3);
            var started = site.workers();
            trial.require(
                    started.size() == 3,
                    "when new ProcessPool(3, …) returns, exactly three child processes run",
                    "there are " + started.size(),
                    "start all of them in the constructor, and later only successors of dead ones");
            var used = new TreeSet<Long>();
            for (var i = 0; i < 4; i++) {
                used.add(Processes.told(trial.call("apply(…)", () -> pool.apply(Script.class, "pid:"))));
            }
            trial.call("map(…)", () -> pool.map(Script.class, Collections.nCopies(MANY, "pid:")))
                    .forEach(pid -> used.add(Processes.told(pid)));
            var now = site.workers();
            trial.require(
                    started.containsAll(used) && now.equals(started),
                    "the three processes that were started first do all tasks, and no other is started",
                    "started were " + started + ", tasks ran in " + used + ", in the end there are " + now,
                    "a process is started once and does one task after the other");
        }
    }

    void reachTheirOwnCallers() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            for (var text : List.of("first", "second", "third")) {
                actors.start("A", "apply(Echo, \"" + text + "\")", () -> pool.apply(Echo.class, text))
                        .returns(text, "Echo returns its argument, and apply what the task returns");
            }
            var pid = actors.start("A", "apply(task that tells its process id)", () -> pool.apply(Script.class, "pid:"))
                    .returns("apply returns what the task returns");
            trial.require(
                    Processes.told(pid) != ProcessHandle.current().pid(),
                    "the task runs in a worker, which is another process",
                    "it ran in this process, " + pid,
                    "Task.named and run belong into the child's main program");
            whileOneIsHeldUp(site, actors, pool);
            areMadeAnew(site, pool);
            for (var i = 0; i < 2 * site.workers().size(); i++) {
                actors.start("A", "apply(task that counts its own runs)", () -> pool.apply(Counting.class, ""))
                        .returns("1", "each task is run by an object of its own, which has not run before");
            }
        }
    }

    private void whileOneIsHeldUp(Site site, Actors actors, ProcessPool pool) throws Exception {
        var slow = actors.start(
                "A", "apply(task that is held up)", () -> pool.apply(Script.class, site.parked("slow") + ";say:slow"));
        site.awaitBegun("slow", "A's task begins");
        var others = List.of(
                actors.start("B", "apply(Echo, \"B\")", () -> pool.apply(Echo.class, "B")),
                actors.start("C", "apply(Echo, \"C\")", () -> pool.apply(Echo.class, "C")));
        trial.require(!slow.ended(), "apply waits until its task has ended", "A's call ended before", "");
        site.letGo("slow");
        slow.returns("slow", "A's task goes on and ends: apply returns its result");
        others.getFirst().returns("B", "apply returns the result of its own task");
        others.getLast().returns("C", "apply returns the result of its own task");
    }

    /** Whatever was asked before. */
    private void areMadeAnew(Site site, ProcessPool pool) throws Exception {
        var script = site.note("same");
        for (var i = 0; i < 2; i++) {
            trial.call("apply(…)", () -> pool.apply(Script.class, script));
            trial.call("get()", () -> pool.applyAsync(Script.class, script).get());
        }
        trial.require(
                site.notes().size() == 4,
                "each of four calls runs the task, though all have the same argument",
                "it was run " + site.notes().size() + " times",
                "");
    }

    /** Woven: the submission's threads in this JVM are disturbed, the workers are not. */
    void areNotMixedUpUnderAnySchedule() throws Exception {
        try (var site = new Site(trial)) {
            var pool = new AtomicReference<ProcessPool>();
            trial.scene(() -> pool.set(startedWithLateHelpers(site, 2)));
            underAnySchedule(pool.get() == null ? site.pool(2) : pool.get());
        }
    }

    /** Woven: who starts its workers by threads of its own has to wait for them. */
    private ProcessPool startedWithLateHelpers(Site site, int count) throws Exception {
        try (var actors = trial.actors()) {
            var pool = LateHelpers.start(actors, "A", "new ProcessPool(" + count + ", …)", () -> site.made(count))
                    .returns("C1: the constructor starts two processes and returns");
            var workers = site.workers().size();
            trial.require(
                    workers == count,
                    "C1: when new ProcessPool(2, …) returns, both child processes run, however late helper threads are",
                    "there are " + workers,
                    "start all of them in the constructor, and later only successors of dead ones");
            return pool;
        }
    }

    private void underAnySchedule(ProcessPool pool) throws Exception {
        trial.stress(60, round -> {
            round.thread("T1", () -> {
                for (var i = 0; i < 3; i++) {
                    var text = "T1-" + round.number() + "-" + i;
                    same(text, pool.apply(Echo.class, text));
                }
            });
            round.thread("T2", () -> {
                var texts = List.of("T2-" + round.number() + "-0", "T2-" + round.number() + "-1");
                same(Set.copyOf(texts), Set.copyOf(pool.map(Echo.class, texts))); // their order is judged by C6
            });
            round.thread("T3", () -> {
                var one = pool.applyAsync(Echo.class, "T3-" + round.number() + "-0");
                var two = pool.applyAsync(Echo.class, "T3-" + round.number() + "-1");
                same("T3-" + round.number() + "-1", two.get());
                same("T3-" + round.number() + "-0", one.get());
            });
            round.run();
        });
    }

    private void same(Object expected, Object found) {
        trial.require(
                expected.equals(found),
                "each call gets the result of its own task: " + expected,
                "it got " + found,
                "what is shared between the threads, and is it guarded by one lock?");
    }
}
