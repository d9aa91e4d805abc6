package grader.spec;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A thread that passes points: one of the round's own, or one that the submission made. Only that thread counts here;
 * others read.
 */
final class Passer {
    private final Thread thread;
    private final String name;
    private final int index;
    private final boolean participant;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger holds = new AtomicInteger();
    private volatile boolean held;
    private volatile boolean finished;

    Passer(Thread thread, String name, int index, boolean participant) {
        this.thread = thread;
        this.name = name;
        this.index = index;
        this.participant = participant;
    }

    Thread thread() {
        return thread;
    }

    String name() {
        return name;
    }

    int index() {
        return index;
    }

    boolean participant() {
        return participant;
    }

    /** How many points the thread has passed before this one. */
    int pass() {
        return passed.getAndIncrement();
    }

    int passed() {
        return passed.get();
    }

    int holds() {
        return holds.get();
    }

    void hold() {
        holds.incrementAndGet();
        held = true;
    }

    void goOn() {
        held = false;
    }

    void finish() {
        finished = true;
    }

    boolean finished() {
        return finished;
    }

    /**
     * Whether the thread could pass a point now: it has not ended, and neither the harness nor the submission keeps it.
     */
    boolean canMove() {
        return !held && !finished && thread.getState() == Thread.State.RUNNABLE;
    }
}
