package iomodels.i04_select_and_poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Goes through one set after the other, keeping what a look has shown; poll changes entries of a linked list. */
public class Multiplexer {
    private final Kernel kernel;

    public Multiplexer(Kernel kernel) {
        this.kernel = Objects.requireNonNull(kernel);
    }

    public Ready select(int nfds, Set<Integer> reading, Set<Integer> writing, Set<Integer> urgent, Duration timeout)
            throws InterruptedException {
        refuseNull(reading);
        refuseNull(writing);
        refuseNull(urgent);
        Objects.requireNonNull(timeout);
        long start = kernel.nanoTime();
        if (nfds < 0 || nfds > 1024) {
            throw new IllegalArgumentException("nfds must be from 0 to 1024");
        }
        BitSet in = toBits(reading);
        BitSet out = toBits(writing);
        BitSet except = toBits(urgent);
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout must not be negative");
        }
        do {
            Map<Integer, Integer> cache = new HashMap<>();
            Set<Integer> a = through(in, nfds, 25, cache);
            Set<Integer> b = through(out, nfds, 12, cache);
            Set<Integer> c = through(except, nfds, 2, cache);
            int least = Integer.MAX_VALUE;
            for (Map.Entry<Integer, Integer> looked : cache.entrySet()) {
                if ((looked.getValue() & Kernel.INVALID) != 0) {
                    least = Math.min(least, looked.getKey());
                }
            }
            if (least != Integer.MAX_VALUE) {
                throw new BadDescriptorException(least);
            }
            if (!a.isEmpty() || !b.isEmpty() || !c.isEmpty()) {
                return new Ready(a, b, c);
            }
        } while (goOn(start, timeout));
        return new Ready(Set.of(), Set.of(), Set.of());
    }

    private static void refuseNull(Set<Integer> set) {
        for (Integer element : set) {
            if (element == null) {
                throw new NullPointerException("a set contains null");
            }
        }
    }

    private static BitSet toBits(Set<Integer> set) {
        BitSet bits = new BitSet(1024);
        for (Integer element : set) {
            if (element < 0 || element >= 1024) {
                throw new IllegalArgumentException(element + " does not fit");
            }
            bits.set(element);
        }
        return bits;
    }

    private Set<Integer> through(BitSet set, int nfds, int mask, Map<Integer, Integer> cache) {
        Set<Integer> found = new HashSet<>();
        for (int i = set.nextSetBit(0); i >= 0 && i < nfds; i = set.nextSetBit(i + 1)) {
            Integer shown = cache.get(i);
            if (shown == null) {
                shown = kernel.look(i);
                cache.put(i, shown);
            }
            if ((shown & mask) != 0) {
                found.add(i);
            }
        }
        return found;
    }

    private boolean goOn(long start, Duration timeout) throws InterruptedException {
        long now = kernel.nanoTime();
        long elapsed = now - start;
        long nanos;
        try {
            nanos = timeout.toNanos();
        } catch (ArithmeticException tooLong) {
            nanos = Long.MAX_VALUE;
        }
        if (elapsed >= nanos) {
            return false;
        }
        kernel.sleep(nanos - elapsed);
        return true;
    }

    public List<PollFd> poll(List<PollFd> entries, Duration timeout) throws InterruptedException {
        for (PollFd entry : entries) {
            if (entry == null) {
                throw new NullPointerException("the list contains null");
            }
        }
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout must not be negative");
        }
        List<PollFd> mine = new LinkedList<>(entries);
        long start = kernel.nanoTime();
        do {
            boolean any = false;
            List<PollFd> result = new ArrayList<>();
            for (PollFd entry : mine) {
                int revents = 0;
                if (entry.descriptor() >= 0) {
                    int shown = kernel.look(entry.descriptor());
                    revents = shown & entry.events();
                    for (int always : new int[] {8, 16, 32}) {
                        if ((shown & always) == always) {
                            revents |= always;
                        }
                    }
                }
                any |= revents != 0;
                result.add(new PollFd(entry.descriptor(), entry.events(), revents));
            }
            if (any) {
                return result;
            }
            mine = result;
        } while (goOn(start, timeout));
        return mine;
    }
}
