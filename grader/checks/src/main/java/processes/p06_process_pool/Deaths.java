package processes.p06_process_pool;

import grader.spec.Actors;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Script;

/** What becomes of workers that die, at work and at rest. */
final class Deaths {
    private final Trial trial;

    Deaths(Trial trial) {
        this.trial = trial;
    }

    void ofAWorkerCostOneTask() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            var beside = async(pool, site.parked("beside") + ";pid:");
            var other = site.awaitBegun("beside", "a worker begins the first task");
            var halting = async(pool, site.note("halts") + ";halt:0");
            var queued = async(pool, "say:queued");
            actors.start("A", "get() of the task that ended its process", () -> halting.get())
                    .fails(WorkerDiedException.class, "its worker has died, with exit code 0: WorkerDiedException");
            actors.start("A", "get() of the task that waited behind it", () -> queued.get())
                    .returns("queued", "the dead worker's successor does it");
            awaitTwo(site, other);
            var killed = async(pool, site.parked("killed"));
            Processes.kill(site.awaitBegun("killed", "the successor begins the next task"));
            actors.start("A", "get() of the task whose process was killed", () -> killed.get())
                    .fails(WorkerDiedException.class, "its worker was killed: WorkerDiedException");
            awaitTwo(site, other);
            trial.require(
                    site.notes().equals(List.of("halts")),
                    "a task whose worker died is not run again: it may have done half of its work",
                    "it was run " + site.notes().size() + " times",
                    "");
            trial.require(!beside.isDone(), "the task in the other worker goes on", "it has ended", "");
            site.letGo("beside");
            actors.start("A", "get() of the task in the other worker", () -> beside.get())
                    .returns(String.valueOf(other), "no other task is lost");
        }
    }

    private void awaitTwo(Site site, long survivor) {
        trial.eventually(
                "without waiting for a task to come, a new process takes the dead one's place: two run again", () -> {
                    var workers = site.workers();
                    return workers.size() == 2 && workers.contains(survivor);
                });
    }

    void ofAnIdleWorkerCostNothing() throws Exception {
        try (var site = new Site(trial);
                var actors = trial.actors()) {
            var pool = site.pool(2);
            trial.call("apply(Echo, \"warm\")", () -> pool.apply(Echo.class, "warm"));
            for (var deaths = 1; deaths <= 2; deaths++) {
                var quiet = String.valueOf(deaths);
                var script = site.later(quiet, deaths - 1) + ";pid:";
                var ending = Processes.told(trial.call("apply(…)", () -> pool.apply(Script.class, script)));
                var victims = victims(site, ending, deaths);
                site.letGo(quiet);
                victims.stream().filter(pid -> !pid.equals(ending)).forEach(Processes::kill);
                trial.eventually(
                        deaths + " of 2 idle workers have died: new processes take their places at once", () -> {
                            var workers = site.workers();
                            return workers.size() == 2 && victims.stream().noneMatch(workers::contains);
                        });
                useBoth(site, pool, actors, deaths);
            }
            bothAtOnce(site);
        }
    }

    /** Each of the two has done a task before, so that it is a worker at rest and none that is still to begin. */
    private void bothAtOnce(Site site) {
        var dead = site.workers();
        dead.forEach(Processes::kill);
        trial.eventually("both idle workers are killed at once: two new processes take their places", () -> {
            var workers = site.workers();
            return workers.size() == 2 && dead.stream().noneMatch(workers::contains);
        });
    }

    /** One that ends by itself, and as many others as are to be killed. */
    private static List<Long> victims(Site site, long ending, int deaths) {
        return Stream.concat(Stream.of(ending), site.workers().stream().filter(pid -> pid != ending))
                .limit(deaths)
                .toList();
    }

    private void useBoth(Site site, ProcessPool pool, Actors actors, int round) throws Exception {
        var names = List.of("one" + round, "two" + round);
        var handles = new ArrayList<Handle>();
        for (var name : names) {
            handles.add(async(pool, site.parked(name) + ";say:" + name));
        }
        for (var name : names) {
            site.awaitBegun(name, "both workers work: two tasks begin");
        }
        for (var i = 0; i < 2; i++) {
            site.letGo(names.get(i));
            actors.start("A", "get()", handles.get(i)::get).returns(names.get(i), "the pool works as before");
        }
    }

    private Handle async(ProcessPool pool, String script) throws Exception {
        return trial.call("applyAsync(…)", () -> pool.applyAsync(Script.class, script));
    }
}
