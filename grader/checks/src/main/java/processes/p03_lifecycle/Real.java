package processes.p03_lifecycle;

import grader.spec.Actors;
import grader.spec.Property;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Real processes: programs of the system, where there is a shell. */
final class Real implements AutoCloseable {
    private static final List<Integer> SIGNALS = List.of(4, 5, 6, 7, 8, 11, 31, 9, 15, 10, 12, 14);
    private static final List<Integer> CODES = List.of(0, 1, 2, 42, 127, 128, 160, 199, 255);
    private static final int MUCH = 4 << 20;

    private final Trial trial;
    private final Site site;
    private final Actors actors;
    private final Supervisor supervisor;

    private Real(Trial trial) throws Exception {
        this.trial = trial;
        this.site = new Site(trial);
        this.actors = trial.actors();
        this.supervisor = actors.start("maker", "new Supervisor(exit)", () -> new Supervisor(new KitExit()))
                .returns("C15: a supervisor is made");
    }

    private static void scene(Trial trial, Property<Real> part) throws Exception {
        if (Site.HAS_SHELL) {
            trial.scene(() -> {
                try (var real = new Real(trial)) {
                    part.check(real);
                }
            });
        }
    }

    static void endings(Trial trial) throws Exception {
        scene(trial, real -> {
            var codes = new TreeSet<>(CODES);
            for (var i = 0; i < 8; i++) {
                codes.add(trial.random().nextInt(256));
            }
            for (var code : codes) {
                real.endsWith(Site.shell("exit " + code), Telling.expected(code), "exit code " + code);
            }
            for (var signal : SIGNALS) {
                real.endsWith(
                        Site.shell("kill -" + signal + " $$; sleep 1000"),
                        Telling.expected(128 + signal),
                        "signal " + signal);
            }
        });
    }

    private void endsWith(Program program, Ending ending, String how) {
        var child = starts(program, false);
        actors.start("A", "await()", child::await).returns(ending, "C2: a real process has ended by " + how);
    }

    private Child starts(Program program, boolean daemon) {
        @Nullable
        Child child = actors.start(
                        "A",
                        daemon ? "startDaemon(a program)" : "start(a program)",
                        () -> daemon ? supervisor.startDaemon(program) : supervisor.start(program))
                .returns(Stage.STARTS);
        if (child == null) {
            throw actors.broken(Stage.STARTS, "null was returned");
        }
        return child;
    }

    /** It runs when start returns, and until somebody ends it. */
    static void startsDoNotWait(Trial trial) throws Exception {
        scene(trial, real -> {
            var child = real.starts(Site.shell("exec sleep 1000"), false);
            long pid = real.actors.start("A", "pid()", child::pid).returns("C1: pid is the id of its process");
            if (!Site.isAlive(pid)) {
                throw real.actors.broken("C1: pid is the id of its process, which runs", "there is no process " + pid);
            }
            real.actors
                    .start("A", "await(20 ms)", () -> child.await(Duration.ofMillis(20)))
                    .returns(Optional.empty(), "C4: the process sleeps: the time passes");
            real.actors.says("the process is killed by SIGTERM, from outside");
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            real.actors
                    .start("A", "await()", child::await)
                    .returns(new Ending.Killed(15), "C2: the process has been killed: await returns how");
        });
    }

    /** C7: more than any pipe holds on both streams, one after the other and side by side. */
    static void speak(Trial trial) throws Exception {
        var zeros = "head -c " + MUCH + " /dev/zero";
        for (var script : List.of(zeros + " >&2; " + zeros, zeros + " & " + zeros + " >&2; wait")) {
            scene(trial, real -> {
                var child = real.starts(Site.shell(script), false);
                real.actors.start("A", "await()", child::await).returns("C7: the child is held up by no full pipe");
                real.arrives("output()", () -> child.output().length);
                real.arrives("errors()", () -> child.errors().length);
            });
        }
    }

    private void arrives(String what, Callable<Integer> length) {
        actors.start("A", what, length).returns(MUCH, "C7: all that the child wrote arrives");
    }

    /** C9: what it would read has ended. */
    static void listen(Trial trial) throws Exception {
        scene(trial, real -> {
            var child = real.starts(Site.shell("cat; exit 3"), false);
            real.actors
                    .start("A", "await()", child::await)
                    .returns(
                            new Ending.Failed(3),
                            "C9: the child reads its standard input to the end, which is there at once, and exits");
        });
    }

    /** C3: another process holds its streams open. */
    static void leaveOthersBehind(Trial trial) throws Exception {
        scene(trial, real -> {
            var file = real.site.file();
            var child = real.starts(Site.shell("sleep 1000 & echo $! > " + Site.quoted(file) + "; exit 3"), false);
            real.actors
                    .start("A", "await()", child::await)
                    .returns(
                            new Ending.Failed(3),
                            "C3: the process has ended: await returns, though another one holds its streams open");
            real.actors
                    .start("A", "close()", () -> Stage.closed(real.supervisor))
                    .returns(Stage.DONE, "C13: the child has ended: close returns, whatever holds its streams open");
            real.site.ids(file);
        });
    }

    /** C11: what the system says of processes below. */
    static void trees(Trial trial) throws Exception {
        scene(trial, real -> {
            var one = real.family(false);
            var two = real.family(true);
            var wanted = new ArrayList<Branch>();
            for (var ids : List.of(one, two)) {
                wanted.add(new Branch(
                        ids.getFirst(),
                        ids.subList(1, 3).stream()
                                .sorted()
                                .map(id -> new Branch(id, List.of()))
                                .toList()));
            }
            real.actors
                    .start("A", "tree()", real.supervisor::tree)
                    .returns(wanted, "C11: two real children, each with two processes below it");
        });
    }

    /** A real child that is deaf to SIGTERM, with two processes below it: the ids of all three. */
    private List<Long> family(boolean daemon) {
        var file = site.file();
        starts(
                Site.shell("trap '' TERM; sleep 1000 & one=$!; sleep 1000 & echo $$ $one $! > " + Site.quoted(file)
                        + "; wait"),
                daemon);
        trial.eventually("C1: a real process starts", () -> site.ids(file).isPresent());
        return site.ids(file).orElseThrow();
    }

    /** C12: a family of a daemon, and another one. */
    static void daemonsEnd(Trial trial) throws Exception {
        scene(trial, real -> {
            var daemons = real.family(true);
            var others = real.family(false);
            var closing = real.actors.start("B", "close()", () -> Stage.closed(real.supervisor));
            trial.eventually("C12: the daemon and all below it are killed by SIGKILL", () -> daemons.stream()
                    .noneMatch(Site::isAlive));
            closing.waits("C13: another child lives: close waits");
            if (!others.stream().allMatch(Site::isAlive)) {
                throw real.actors.broken(
                        "C12: other children are left alone, and what they have started", "some have ended");
            }
            ProcessHandle.of(others.getFirst()).ifPresent(ProcessHandle::destroyForcibly);
            closing.returns(Stage.DONE, "C13: every child has ended: close returns");
        });
    }

    @Override
    public void close() {
        actors.close();
        site.close();
    }
}
