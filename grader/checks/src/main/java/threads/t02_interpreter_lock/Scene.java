package threads.t02_interpreter_lock;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** One scene of a check: an interpreter with its observer and its device, and actors that run scripts in it. */
final class Scene implements AutoCloseable {
    /** So many instructions no script of a check has: turns end by other reasons alone. */
    static final int LONG = 1_000;

    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "a thread that called no run");

    private final Trial trial;
    private final Actors actors;
    private final Probe probe = new Probe();
    private final Plug plug = new Plug();
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();
    private final Interpreter interpreter;
    private volatile boolean statusKept;

    Scene(Trial trial, int interval) {
        this.trial = trial;
        actors = trial.actors();
        interpreter = actors.start(
                        "main",
                        "new Interpreter(" + interval + ", device, observer)",
                        () -> new Interpreter(interval, plug, probe))
                .returns("the constructor returns");
    }

    /** The run whose thread calls. */
    static String currentRun() {
        return CURRENT.get();
    }

    Trial trial() {
        return trial;
    }

    Actors actors() {
        return actors;
    }

    Probe probe() {
        return probe;
    }

    Plug plug() {
        return plug;
    }

    /** A run begins; it has the name of its actor. */
    Call<Long> run(String name, Instruction... script) {
        return run(name, List.of(script));
    }

    Call<Long> run(String name, List<Instruction> script) {
        return actors.start(name, "run(" + script + ")", inRun(name, script));
    }

    /** A run whose thread is interrupted already when it calls. */
    Call<Long> runInterrupted(String name, Instruction... script) {
        var run = inRun(name, List.of(script));
        return actors.start(name, "run(" + List.of(script) + ") with its interrupt status set", () -> {
            Thread.currentThread().interrupt();
            return run.call();
        });
    }

    /** A run that may end in any way. */
    Call<Ended> runToEnd(String name, List<Instruction> script) {
        var run = inRun(name, script);
        return actors.start(name, "run(" + script + ")", () -> {
            try {
                return new Ended.Returned(run.call());
            } catch (Throwable thrown) {
                return new Ended.Threw(thrown, Thread.currentThread().isInterrupted());
            }
        });
    }

    Callable<Long> inRun(String name, List<Instruction> script) {
        return () -> {
            CURRENT.set(name);
            threads.put(name, Thread.currentThread());
            try {
                return interpreter.run(script);
            } catch (InterruptedException interrupted) {
                statusKept = Thread.currentThread().isInterrupted();
                throw interrupted;
            } finally {
                CURRENT.remove();
            }
        };
    }

    /** Waits until every run stands still. */
    void settle() {
        new Settling(actors, threads.values()).await();
    }

    /** A run begins, has its turn and is held up in its instruction of this number. */
    Call<Long> runHeldIn(int number, String name, Instruction... script) {
        probe.hold(name, number);
        var call = run(name, script);
        awaitHeld(name);
        return call;
    }

    /** The same where it is another clause's matter whether it has its turn: ask {@link Probe#holds(String)}. */
    Call<Long> runPerhapsHeldIn(int number, String name, Instruction... script) {
        probe.hold(name, number);
        var call = run(name, script);
        settle();
        return call;
    }

    void awaitHeld(String name) {
        trial.eventually(name + " gets its turn and executes", () -> probe.holds(name));
        actors.says("  " + name + "'s instruction takes long");
    }

    void letGo(String name) {
        actors.says(name + "'s instruction comes to its end");
        probe.letGo(name);
    }

    /** A run begins, comes to its IO and is kept in the device. */
    Call<Long> runKeptInDevice(String name, Instruction... script) {
        var call = run(name, script);
        awaitInDevice(name);
        return call;
    }

    void awaitInDevice(String name) {
        trial.eventually(name + " has its turn and comes to its IO", () -> plug.isIn(name));
    }

    void deviceAnswers(String name) {
        actors.says("the device is done with " + name + "'s IO");
        plug.answers(name);
        settle();
    }

    /** Whether the last run that threw InterruptedException left the interrupt status set. */
    boolean statusKept() {
        return statusKept;
    }

    /** A run that may be ended by an interrupt or not. */
    Call<String> runPerhapsInterrupted(String name, Instruction... script) {
        var run = inRun(name, List.of(script));
        return actors.start(name, "run(" + List.of(script) + ")", () -> {
            try {
                run.call();
                return "normally";
            } catch (InterruptedException interrupted) {
                return "by InterruptedException";
            }
        });
    }

    /** Interrupts a run, which may have come to its end meanwhile. */
    void interrupt(String name) {
        actors.says("interrupt " + name);
        interruptQuietly(name);
    }

    void interruptQuietly(String name) {
        var thread = threads.get(name);
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** A run that must come to its end at once. */
    long runs(String name, String because, Instruction... script) {
        return run(name, script).returns(because);
    }

    /** @throws grader.spec.Broken when the condition is false, with the story so far and what was executed */
    void require(boolean condition, String expected, String found, String advice) {
        if (!condition) {
            actors.says("executed so far: " + probe.told());
            throw actors.broken(expected, found, advice);
        }
    }

    @Override
    public void close() {
        probe.open();
        plug.open();
        actors.close();
    }
}
