package processes.p03_lifecycle;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A supervisor, the end of its JVM, and actors. When it is closed all of its processes have ended. */
final class Stage implements AutoCloseable {
    static final String STARTS = "C1: start waits for nothing that the child does: it returns the child";
    static final String DONE = "done";

    private final Trial trial;
    private final Actors actors;
    private final KitExit exit = new KitExit();
    private final List<KitProcess> processes = new ArrayList<>();
    private final Supervisor supervisor;

    Stage(Trial trial) {
        this.trial = trial;
        actors = trial.actors();
        supervisor = actors.start("maker", "new Supervisor(exit)", () -> new Supervisor(exit))
                .returns("C15: a supervisor is made");
    }

    Actors actors() {
        return actors;
    }

    KitExit exit() {
        return exit;
    }

    Supervisor supervisor() {
        return supervisor;
    }

    /** A process that ends with this stage, at the latest. */
    KitProcess process(KitProcess process) {
        processes.add(process);
        return process;
    }

    /** One that is silent until it ends, and whose streams end with it. */
    KitProcess process() {
        return process(new KitProcess().keepingItsStreams());
    }

    /** Starts it. */
    Child starts(KitProcess process) {
        return started("start(program)", () -> supervisor.start(() -> process));
    }

    Child startsDaemon(KitProcess process) {
        return started("startDaemon(program)", () -> supervisor.startDaemon(() -> process));
    }

    Child started(String what, Callable<Child> start) {
        @Nullable Child child = actors.start("maker", what, start).returns(STARTS);
        if (child == null) {
            throw actors.broken(STARTS, what + " returned null");
        }
        return child;
    }

    /** A step of the check itself: a process does something. */
    void says(String step, Runnable deed) {
        actors.says(step);
        deed.run();
    }

    /** The process ends; when this returns a call of {@code await} has returned that. */
    void ends(KitProcess process, Child child, int exitValue) {
        says("the process ends: exit value " + exitValue, () -> process.ends(exitValue));
        hears(child);
    }

    void hears(Child child) {
        actors.start("maker", "await()", child::await).returns("C3: the child has ended: await returns");
    }

    /** A call that must return, and not null. */
    <T> T returns(String what, String because, Callable<T> command) {
        @Nullable T result = actors.start("A", what, command).returns(because);
        if (result == null) {
            throw actors.broken(because, what + " returned null");
        }
        return result;
    }

    void returns(Object wanted, String what, String because, Callable<?> command) {
        actors.<Object>start("A", what, command::call).returns(wanted, because);
    }

    /** The caller of {@code close}, told by {@code "done"}. */
    Call<String> closes(String actor) {
        return actors.start(actor, "close()", () -> closed(supervisor));
    }

    static String closed(Supervisor supervisor) {
        supervisor.close();
        return DONE;
    }

    /** The actions for the end of the JVM are run, and must return. */
    void jvmEnds() {
        returns(DONE, "the JVM begins to end", "C15: the action waits for nobody", () -> {
            exit.comes();
            return DONE;
        });
    }

    void lives(KitHandle process, String because) {
        if (!process.isAlive()) {
            throw actors.broken(because, "it has been ended: exit value " + process.exitValue());
        }
    }

    /** It is dead, or will be, when whoever has to do with it has had a processor. */
    void isDead(KitHandle process, String because) {
        trial.eventually(because, () -> !process.isAlive());
    }

    /** The same of one that may linger. */
    void wasKilled(KitHandle process, String because) {
        trial.eventually(because, process::wasKilled);
    }

    static Optional<Ending> killed() {
        return Optional.of(new Ending.Killed(9));
    }

    @Override
    public void close() {
        actors.close();
        for (var process : processes) {
            process.output().letsReadersGo();
            process.errors().letsReadersGo();
            process.ends(0);
            process.handle().descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }
}
