package processes.p06_process_pool;

import grader.spec.Actors;
import grader.spec.Trial;
import java.util.List;
import processes.p06_process_pool.tasks.Script;

/** Who runs beside whom, who waits, and what handles and lists of results tell of it. */
final class Turns {
    private final Trial trial;

    Turns(Trial trial) {
        this.trial = trial;
    }

    void areTakenSideBySide() throws Exception {
        try (var site = new Site(trial)) {
            var pool = site.pool(5);
            var rest = List.of("three", "four", "five");
            for (var name : List.of("one", "two")) {
                async(pool, site.parked(name));
            }
            for (var name : rest) {
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
            for (var name : rest) {
                site.awaitBegun(name, "five workers are there: five tasks run at the same time");
            }
            site.letGo("two");
            var pid = trial.call("get() of the sixth task", third::get);
            trial.require(
                    pid.equals(String.valueOf(two)),
                    "the sixth task runs in process " + two + ", the only one that is free",
                    "it ran in process " + pid,
                    "there are as many processes as the constructor was told");
        }
    }

    void areTakenInOrderByWhoeverIsFree() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            async(pool, site.parked("long"));
            async(pool, site.parked("short"));
            site.awaitBegun("long", "a worker begins the first task");
            site.awaitBegun("short", "the other worker begins the second");
            var names = List.of("1", "2", "3", "4", "5", "6", "7", "8");
            submit(site, pool, actors, names);
            site.letGo("short");
            trial.eventually(
                    "one worker is held up by a long task, and the other does the eight tasks that wait",
                    () -> site.notes().size() == names.size());
            trial.require(
                    site.notes().equals(names),
                    "waiting tasks begin in the order of their submission: " + names,
                    "they ran in the order " + site.notes(),
                    "one queue for all workers, first in, first out");
        }
    }

    /** By every call that submits, one after the other. */
    private void submit(Site site, ProcessPool pool, Actors actors, List<String> names) throws Exception {
        for (var name : names.subList(0, 4)) {
            async(pool, site.note(name));
        }
        actors.start("A", "apply(the fifth)", () -> pool.apply(Script.class, site.note("5")));
        actors.settle();
        actors.start(
                "B",
                "map(the sixth and the seventh)",
                () -> pool.map(Script.class, List.of(site.note("6"), site.note("7"))));
        actors.settle();
        async(pool, site.note("8"));
    }

    void areKeptInOrderByMap() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            actors.start("A", "map(task, [])", () -> pool.map(Script.class, List.of()))
                    .returns(List.of(), "no arguments, no results");
            for (var i = 0; i < 2; i++) {
                actors.start("A", "map(task, [same, same])", () -> pool.map(
                                        Script.class, List.of(site.note("same"), site.note("same")))
                                .size())
                        .returns(2, "a result for each argument");
            }
            trial.require(
                    site.notes().equals(List.of("same", "same", "same", "same")),
                    "map runs the task once for every argument, also for equal ones, and for those of a call before",
                    "it ran for " + site.notes(),
                    "");
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
