package grader.spec;

import grader.schedule.Point;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps one thread at one point of the submission's code until it is let go: a legal delay. The thread waits to enter a
 * monitor of the harness, which takes no processor time, uses up no permit that the submission's {@code unpark} gives,
 * and is not ended by an interrupt. Only one hold at a time; one of others keeps each of them.
 */
final class Hold {
    private static final int EACH_OTHERS_FIRST = 0;

    private final int point;
    private final Object gate = new Object();
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile Thread held;
    private volatile String site = "";
    private volatile boolean over;
    /** Of the thread that may be held alone. */
    private int passed;

    private Hold(int point) {
        this.point = point;
        this.held = Thread.currentThread(); // who passes no point
    }

    /** A hold at the point with that number, counted from 1, of whoever runs a command of {@link #of}. */
    static Hold at(int point) {
        var hold = new Hold(point);
        var closed = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("harness").start(() -> hold.keepGate(closed));
        await(closed);
        Point.hook(hold::pass);
        return hold;
    }

    /** A hold of all threads but the one that runs a command of {@link #of}, at the first point that each passes. */
    static Hold ofOthers() {
        return at(EACH_OTHERS_FIRST);
    }

    /** A hold of this thread at its point with that number, counted from now on. */
    static Hold of(Thread thread, int point) {
        var hold = at(point);
        hold.held = thread;
        return hold;
    }

    /** The command; the first point is the first that it passes. */
    <T> Callable<T> of(Callable<T> command) {
        return () -> {
            held = Thread.currentThread();
            return command.call();
        };
    }

    private void keepGate(CountDownLatch closed) {
        synchronized (gate) {
            closed.countDown();
            await(open);
        }
        opened.countDown();
    }

    private void pass(String line) {
        if (over) {
            return;
        }
        var isMeant = point == EACH_OTHERS_FIRST
                ? Thread.currentThread() != held
                : Thread.currentThread() == held && ++passed == point;
        if (isMeant) {
            site = line;
            synchronized (gate) {
                over = true;
            }
        }
    }

    /** Whether the thread came to the point. */
    boolean wasHeld() {
        return !site.isEmpty();
    }

    /** The student's line at which it was held, such as {@code Mutex.java:31}; empty when it has fewer points. */
    String site() {
        return site;
    }

    /**
     * Lets the thread go on; may be called again. When it returns the gate is open: on a busy machine the one that
     * keeps it may get no processor for long, and who stands before it meanwhile would be taken for stuck.
     */
    void letGo() {
        over = true;
        open.countDown();
        await(opened);
        Point.unhook();
    }

    /** The submission may have interrupted the harness: only the latch ends this wait. */
    private static void await(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException bySubmission) {
                Thread.interrupted();
            }
        }
    }
}
