package processes.p06_process_pool;

import grader.spec.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import processes.p06_process_pool.tasks.Owner;

/** What becomes of workers whose pool's JVM ends. */
final class Orphans {
    private static final String BEGINS = "a program makes a pool of two workers and lets one begin a task";

    private final Trial trial;

    Orphans(Trial trial) {
        this.trial = trial;
    }

    void endWithTheirJvm() throws Exception {
        try (var site = new Site(trial)) {
            var bystander =
                    owner(site, "bystander", List.of()); // has no pool: so there is always a child to be patient with
            var returning = owner(site, "returning", site.command());
            var killed = owner(site, "killed", site.command());
            var orphans = orphans(site, "returning", returning);
            site.open("returning.return");
            trial.eventually(
                    "main has returned, and an open pool does not keep its JVM from ending",
                    () -> !returning.isAlive());
            awaitEnd(orphans, "the JVM has ended by itself: its two workers end, one of them in the middle of a task");
            orphans = orphans(site, "killed", killed);
            Processes.kill(killed.pid());
            awaitEnd(orphans, "the JVM was killed: its two workers end, one of them in the middle of a task");
            bystander.destroyForcibly();
        }
    }

    private static Process owner(Site site, String name, List<String> poolCommand) throws IOException {
        site.hold(name + ".never");
        site.hold(name + ".return");
        var command = new ArrayList<>(site.command());
        command.addAll(List.of(Owner.class.getName(), site.file("").toString(), name));
        command.addAll(poolCommand);
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<Long> orphans(Site site, String name, Process owner) throws IOException {
        trial.eventually(BEGINS, () -> Files.exists(site.file(name + ".workers")) || !owner.isAlive());
        if (!Files.exists(site.file(name + ".workers"))) {
            trial.require(
                    owner.exitValue() != Owner.NONE_DIED,
                    "C9: a worker ends in the middle of a task: apply throws WorkerDiedException",
                    "in a program of its own it did not",
                    "");
            trial.require(false, BEGINS, "the program ended, with exit code " + owner.exitValue(), "");
        }
        var workers = Files.readString(site.file(name + ".workers")).strip().split(" ");
        trial.require(workers.length == 2, "a pool of two has two workers", "it has " + Arrays.toString(workers), "");
        return Arrays.stream(workers).map(Long::valueOf).toList();
    }

    private void awaitEnd(List<Long> orphans, String because) {
        try {
            trial.eventually(because, () -> orphans.stream().noneMatch(Processes::isAlive));
        } finally {
            orphans.stream().filter(Processes::isAlive).forEach(Processes::kill);
        }
    }
}
