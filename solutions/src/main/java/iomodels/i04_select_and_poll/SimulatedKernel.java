// Given: do not edit; the grader uses its own copy.
package iomodels.i04_select_and_poll;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A kernel to play with, and a clock that nobody has to wait for: a sleep moves it on at once, to the next thing that
 * was planned. One thread at a time uses it.
 */
public final class SimulatedKernel implements Kernel {
    private final Map<Integer, Integer> bits = new HashMap<>();
    private final TreeMap<Long, Runnable> planned = new TreeMap<>();
    private long now;
    private long looks;
    private long sleeps;
    private boolean happened;

    /** From now on these bits are set at the descriptor; it is opened if it was not open. */
    public void set(int descriptor, int someBits) {
        bits.put(descriptor, someBits);
        happened = true;
    }

    /** From now on the descriptor is not open. */
    public void close(int descriptor) {
        bits.remove(descriptor);
        happened = true;
    }

    /** Plans something for so many nanoseconds from now. */
    public void after(long nanos, Runnable action) {
        planned.put(now + nanos, action);
    }

    /** How often any descriptor has been looked at. */
    public long looks() {
        return looks;
    }

    /** How often anybody has slept. */
    public long sleeps() {
        return sleeps;
    }

    @Override
    public int look(int descriptor) {
        looks++;
        return bits.getOrDefault(descriptor, INVALID);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        if (nanos < 1) {
            throw new IllegalArgumentException("cannot sleep " + nanos + " nanoseconds");
        }
        sleeps++;
        if (!happened) {
            var next = planned.firstEntry();
            if (next != null && next.getKey() - now <= nanos) {
                planned.pollFirstEntry();
                now = next.getKey();
                next.getValue().run();
            } else {
                now += nanos;
            }
        }
        happened = false;
    }
}
