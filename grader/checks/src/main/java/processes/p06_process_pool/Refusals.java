package processes.p06_process_pool;

import grader.spec.Trial;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Script;

/** What never begins. */
final class Refusals {
    private final Trial trial;

    Refusals(Trial trial) {
        this.trial = trial;
    }

    void comeAtOnce() throws Exception {
        try (var site = new Site(trial)) {
            var command = site.command();
            for (var workers : List.of(0, -1)) {
                refused(IllegalArgumentException.class, () -> new ProcessPool(workers, command), workers + " workers");
            }
            refused(NullPointerException.class, () -> new ProcessPool(2, Turns.absent()), "a null command");
            refused(
                    NullPointerException.class,
                    () -> new ProcessPool(2, Arrays.asList(command.getFirst(), Turns.absent())),
                    "a null in the command");
            refused(
                    UncheckedIOException.class,
                    () -> new ProcessPool(
                            2, List.of(site.file("no-such-program").toString())),
                    "a command that cannot be started");
            trial.eventually(
                    "a refused pool leaves no process", () -> site.workers().isEmpty());
            refusesNulls(site);
        }
    }

    private void refusesNulls(Site site) throws Exception {
        var pool = site.pool(1);
        var withNull = Arrays.<String>asList(site.note("from a list with a null"), Turns.absent());
        refused(NullPointerException.class, () -> pool.apply(Turns.absent(), "x"), "a null task for apply");
        refused(NullPointerException.class, () -> pool.apply(Echo.class, Turns.absent()), "a null argument for apply");
        refused(NullPointerException.class, () -> pool.applyAsync(Turns.absent(), "x"), "a null task for applyAsync");
        refused(
                NullPointerException.class,
                () -> pool.applyAsync(Echo.class, Turns.absent()),
                "a null argument for applyAsync");
        refused(NullPointerException.class, () -> pool.map(Turns.absent(), List.of()), "a null task for map");
        refused(NullPointerException.class, () -> pool.map(Echo.class, Turns.absent()), "a null list for map");
        refused(NullPointerException.class, () -> pool.map(Script.class, withNull), "a list with a null for map");
        trial.call("apply(…)", () -> pool.apply(Script.class, site.note("accepted")));
        trial.require(
                site.notes().equals(List.of("accepted")),
                "of a list with a null in it, nothing is submitted",
                "it was done as far as the null: " + site.notes(),
                "look at the whole list before you submit the first task");
    }

    private void refused(Class<? extends Throwable> type, Callable<?> call, String what) throws Exception {
        trial.fails(what, type, call);
    }
}
