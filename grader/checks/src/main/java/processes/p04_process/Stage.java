package processes.p04_process;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import processes.p04_process.peer.Nothing;

/** A process object, what launches its child, and actors. When it is closed all children have ended. */
final class Stage implements AutoCloseable {
    static final String DONE = "done";
    static final String MADE = "C6: nothing is null: a process object is made";
    static final String STARTS = "C1: start launches the child";

    private final Actors actors;
    private final KitLauncher launcher = new KitLauncher();
    private final ChildProcess process;

    Stage(Trial trial) {
        this(trial, "new ChildProcess(launcher, a body)", launcher -> new ChildProcess(launcher, Nothing.class));
    }

    /** How an object is made. */
    @FunctionalInterface
    interface Maker {
        /** Makes it. */
        ChildProcess make(Launcher launcher) throws Exception;
    }

    /** One with an object of its own. */
    Stage(Trial trial, String what, Maker maker) {
        actors = trial.actors();
        process = actors.start("maker", what, () -> maker.make(launcher)).returns(MADE);
    }

    Actors actors() {
        return actors;
    }

    KitLauncher launcher() {
        return launcher;
    }

    ChildProcess process() {
        return process;
    }

    /** Starts the child. */
    KitProcess starts() {
        return starts(STARTS);
    }

    /** Starts the child, which must be launched for a reason of this check's own. */
    KitProcess starts(String because) {
        does("A", "start()", because, process::start);
        return launched(because);
    }

    /** The only child. */
    KitProcess launched(String because) {
        var launched = launcher.launched();
        if (launched.size() != 1) {
            throw actors.broken(because, launched.size() + " children have been launched");
        }
        return launched.getFirst();
    }

    /** A deed, told by {@code "done"}. */
    interface Deed {
        /** Does it. */
        void perform() throws Exception;
    }

    Call<String> tells(String actor, String what, Deed deed) {
        return actors.start(actor, what, () -> {
            deed.perform();
            return DONE;
        });
    }

    void does(String actor, String what, String because, Deed deed) {
        tells(actor, what, deed).returns(because);
    }

    void fails(String what, Class<? extends Throwable> type, String because, Deed deed) {
        tells("A", what, deed).fails(type, because);
    }

    void returns(Object wanted, String what, String because, Callable<?> command) {
        actors.<Object>start("A", what, command::call).returns(wanted, because);
    }

    /** What the calls say of an object that has no child. */
    void isNew(String because) {
        returns(
                "pid empty, alive false, exit code empty",
                "pid(), isAlive(), exitCode()",
                because,
                () -> told(process));
    }

    static String told(ChildProcess process) {
        return "pid " + (process.pid().isEmpty() ? "empty" : process.pid().getAsLong()) + ", alive "
                + process.isAlive() + ", exit code "
                + (process.exitCode().isEmpty() ? "empty" : process.exitCode().getAsInt());
    }

    /** The child ends; when this returns a call of {@code join} has returned. */
    void ends(KitProcess child, int exitValue) {
        actors.says("the child ends: exit value " + exitValue);
        child.ends(exitValue);
        does("A", "join()", "C9: the child has ended: join returns", process::join);
    }

    /** What a deed throws; null when it returns. */
    static @Nullable Throwable thrown(Deed deed) {
        try {
            deed.perform();
            return null;
        } catch (Throwable any) {
            return any;
        }
    }

    @Override
    public void close() {
        actors.close();
        launcher.fails(null);
        KitLauncher.endAll();
    }
}
