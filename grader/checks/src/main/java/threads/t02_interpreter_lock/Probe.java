package threads.t02_interpreter_lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.BiPredicate;

/**
 * The observer of a scene: writes down what is executed, and holds a run up in the middle of an instruction for as long
 * as the check wants.
 */
final class Probe implements Observer {
    /** Guarded by this. */
    private final List<Told> told = new ArrayList<>();
    /** Guarded by this: the runs that are held up, in the order in which they came. */
    private final Map<String, Semaphore> held = new LinkedHashMap<>();
    /** Guarded by this: which instruction is held up, given what was executed before it. */
    private BiPredicate<List<Told>, Told> holds = (before, now) -> false;
    /** Guarded by this: what a run that was held up does just before it goes on. */
    private Runnable justBefore = () -> {};
    /** Guarded by this. */
    private boolean met;

    /** From now on the run is held up in its instruction of this number, from 1. */
    synchronized void hold(String run, int number) {
        var others = holds;
        holds = (before, now) -> others.test(before, now)
                || now.run().equals(run)
                        && number
                                == 1
                                        + before.stream()
                                                .filter(one -> one.run().equals(run))
                                                .count();
    }

    /** From now on a run is held up in each instruction that follows on one of another run. */
    synchronized void holdAtEverySwitch() {
        holds = (before, now) -> before.isEmpty() || !before.getLast().run().equals(now.run());
    }

    /**
     * From now on a run is held up wherever a turn may have begun, and in every other instruction or so besides: in
     * which ones, the seed decides.
     */
    synchronized void holdOften(long seed) {
        holds = (before, now) -> before.isEmpty()
                || !before.getLast().run().equals(now.run())
                || before.getLast().instruction() instanceof Instruction.Io
                || before.getLast().instruction() instanceof Instruction.Lock
                || new Random(seed + before.size()).nextBoolean();
    }

    @Override
    public void executing(Instruction instruction) {
        var run = Scene.currentRun();
        arrive(new Told(run, instruction)).ifPresent(gate -> {
            gate.acquireUninterruptibly();
            action().run();
        });
        leave(run);
    }

    /** Whoever is let go does this first, on its own thread: nothing comes between it and what the run does next. */
    synchronized void justBeforeGoingOn(Runnable action) {
        justBefore = action;
    }

    private synchronized Runnable action() {
        return justBefore;
    }

    private synchronized Optional<Semaphore> arrive(Told now) {
        met |= !held.isEmpty();
        var stops = holds.test(told, now);
        told.add(now);
        if (!stops) {
            return Optional.empty();
        }
        var gate = new Semaphore(0);
        held.put(now.run(), gate);
        return Optional.of(gate);
    }

    private synchronized void leave(String run) {
        held.remove(run);
    }

    /** The run that is held up, the first if there are several. */
    synchronized Optional<String> held() {
        return held.keySet().stream().findFirst();
    }

    synchronized boolean holds(String run) {
        return held.containsKey(run);
    }

    /** The run goes on with the instruction in which it is held up. */
    synchronized void letGo(String run) {
        var gate = held.remove(run);
        if (gate == null) {
            throw new IllegalStateException(run + " is not held up: the check's script is wrong");
        }
        gate.release();
    }

    /** Holds nobody up any more. */
    synchronized void open() {
        holds = (before, now) -> false;
        held.values().forEach(Semaphore::release);
    }

    /** Whether a run has executed something while another was held up in an instruction. */
    synchronized boolean met() {
        return met;
    }

    synchronized List<Told> told() {
        return List.copyOf(told);
    }

    /** How many instructions the run has begun. */
    synchronized int begun(String run) {
        return (int) told.stream().filter(one -> one.run().equals(run)).count();
    }
}
