// Given: do not edit; the grader uses its own copy.
package iomodels.i06_epoll;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A descriptor without a device behind it: whoever plays the device calls {@link #becomeReady} and {@link #clear}.
 * Small enough for a million of them; free of locks.
 */
public class SimulatedDescriptor implements Descriptor {
    private final int number;
    private final AtomicInteger bits = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicReference<List<Listener>> listeners = new AtomicReference<>(List.of());

    /** A descriptor that is not ready for anything and has no listener. The number is its name, no more. */
    public SimulatedDescriptor(int number) {
        this.number = number;
    }

    @Override
    public int look() {
        looks.incrementAndGet();
        return bits.get();
    }

    @Override
    public void addListener(Listener listener) {
        listeners.updateAndGet(before -> {
            var after = new ArrayList<>(before);
            after.add(listener);
            return List.copyOf(after);
        });
    }

    @Override
    public void removeListener(Listener listener) {
        listeners.updateAndGet(before -> {
            for (var i = 0; i < before.size(); i++) {
                if (before.get(i) == listener) {
                    var after = new ArrayList<>(before);
                    after.remove(i);
                    return List.copyOf(after);
                }
            }
            return before;
        });
    }

    /**
     * An arrival: sets the bits, then calls every listener, on the calling thread, whether the bits were set before
     * or not.
     *
     * @param arrived at least one bit
     * @throws IllegalArgumentException when there is no bit or an unknown one
     */
    public void becomeReady(int arrived) {
        if (arrived == 0 || (arrived & ~ALL_BITS) != 0) {
            throw new IllegalArgumentException("no such bits: " + arrived);
        }
        bits.accumulateAndGet(arrived, (before, more) -> before | more);
        for (var listener : listeners.get()) {
            listener.becameReady(this, arrived);
        }
    }

    /** The bits are no longer set: all has been read, the buffer is full. No listener hears of it. */
    public void clear(int gone) {
        bits.accumulateAndGet(gone, (before, less) -> before & ~less);
    }

    /** How often {@link #look()} has been called. */
    public int looks() {
        return looks.get();
    }

    /** How many listeners there are at this moment. */
    public int listeners() {
        return listeners.get().size();
    }

    @Override
    public String toString() {
        return "descriptor " + number;
    }
}
