package iomodels.i04_select_and_poll;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * {@code select} and {@code poll}: two ways in and out, and between them the same loop.
 *
 * <p><b>Symptom.</b> A server with ten thousand connections spends its time asking. A call with a timeout of a
 * second lasts for minutes when descriptors that are none of its business wake it every 900 ms.
 *
 * <p><b>Wrong.</b> What looks natural ends at the first find, and begins the timeout anew with every wake-up:
 * {@snippet :
 * while (true) {
 *     for (var entry : entries) {                   // the caller's list, which may change while we sleep …
 *         if (kernel.look(entry.descriptor()) != 0) {
 *             return List.of(entry);                // … the others, though ready, starve behind a busy one
 *         }
 *     }
 *     kernel.sleep(timeout.toNanos());              // … for ever, if something else happens often enough
 * }
 * }
 *
 * <p><b>Right.</b> Three rules.
 * <ul>
 *   <li><i>Copy in, copy out.</i> What the caller hands in is copied before the first look and never written to;
 *       what is returned is new. That copying, of everything and in every call, is half of what {@code select} costs.
 *   <li><i>A round is a whole round</i>: each watched descriptor once, and what that look showed is what is
 *       reported. That is the other half: O(n), however few are ready.
 *   <li><i>Look first, then read the clock, then sleep for what is left</i> ({@link #rounds}). The begin is
 *       remembered, not the end: the difference of two readings is right even where the clock overflows, and cannot
 *       overflow itself where the timeout means for ever. After each sleep comes a round, so what arrives in the
 *       last moment is found.
 * </ul>
 */
public final class Multiplexer {
    private static final int READING = Kernel.READABLE | Kernel.HANGUP | Kernel.ERROR;
    private static final int WRITING = Kernel.WRITABLE | Kernel.ERROR;
    private static final int UNASKED = Kernel.ERROR | Kernel.HANGUP | Kernel.INVALID;

    private final Kernel kernel;

    /** Uses this kernel. */
    public Multiplexer(Kernel kernel) {
        this.kernel = Objects.requireNonNull(kernel);
    }

    /** Waits until one of the descriptors is ready. */
    public Ready select(int nfds, Set<Integer> reading, Set<Integer> writing, Set<Integer> urgent, Duration timeout)
            throws InterruptedException {
        var copies = List.of(Set.copyOf(reading), Set.copyOf(writing), Set.copyOf(urgent)); // refuses null
        var nanos = nanos(timeout);
        requireInRange(nfds, copies);
        return rounds(nanos, () -> round(nfds, copies), Ready::isEmpty);
    }

    private static void requireInRange(int nfds, List<Set<Integer>> sets) {
        if (nfds < 0 || nfds > Kernel.SET_SIZE) {
            throw new IllegalArgumentException("nfds " + nfds);
        }
        for (var set : sets) {
            for (var descriptor : set) {
                if (descriptor < 0 || descriptor >= Kernel.SET_SIZE) {
                    throw new IllegalArgumentException("descriptor " + descriptor + " fits into no set");
                }
            }
        }
    }

    /** From the least descriptor to the greatest, as the kernel goes through its three bit maps. */
    private Ready round(int nfds, List<Set<Integer>> sets) {
        var ready = new Ready(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (var descriptor = 0; descriptor < nfds; descriptor++) {
            var inReading = sets.get(0).contains(descriptor);
            var inWriting = sets.get(1).contains(descriptor);
            var inUrgent = sets.get(2).contains(descriptor);
            if (inReading || inWriting || inUrgent) {
                var bits = look(descriptor);
                putIf(inReading && (bits & READING) != 0, descriptor, ready.readable());
                putIf(inWriting && (bits & WRITING) != 0, descriptor, ready.writable());
                putIf(inUrgent && (bits & Kernel.URGENT) != 0, descriptor, ready.urgent());
            }
        }
        return ready;
    }

    private int look(int descriptor) {
        var bits = kernel.look(descriptor);
        if ((bits & Kernel.INVALID) != 0) {
            throw new BadDescriptorException(descriptor);
        }
        return bits;
    }

    private static void putIf(boolean isReady, int descriptor, Set<Integer> set) {
        if (isReady) {
            set.add(descriptor);
        }
    }

    /** Waits until something is to be told of one of the entries. */
    public List<PollFd> poll(List<PollFd> entries, Duration timeout) throws InterruptedException {
        var copy = List.copyOf(entries);
        return rounds(nanos(timeout), () -> copy.stream().map(this::answer).toList(), answers -> answers.stream()
                .allMatch(entry -> entry.revents() == 0));
    }

    private PollFd answer(PollFd entry) {
        var bits = entry.descriptor() < 0 ? 0 : kernel.look(entry.descriptor()) & (entry.events() | UNASKED);
        return new PollFd(entry.descriptor(), entry.events(), bits);
    }

    /** The timeout in nanoseconds; the greatest number for those that no number holds. */
    private static long nanos(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout " + timeout);
        }
        return TimeUnit.NANOSECONDS.convert(timeout);
    }

    /** Round after round, until one has found something or the time is over. */
    private <R> R rounds(long nanos, Supplier<R> round, Predicate<R> isNothing) throws InterruptedException {
        var begin = kernel.nanoTime();
        while (true) {
            var found = round.get();
            if (!isNothing.test(found)) {
                return found;
            }
            var left = nanos - (kernel.nanoTime() - begin);
            if (left <= 0) {
                return found;
            }
            kernel.sleep(left);
        }
    }
}
