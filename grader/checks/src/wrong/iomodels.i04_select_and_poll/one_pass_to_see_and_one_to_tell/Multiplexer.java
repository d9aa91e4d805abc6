// loses: C9
// because: A first pass finds out whether something is ready, a second one looks again at what it is.
package iomodels.i04_select_and_poll;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

public final class Multiplexer {
    private static final int READING = Kernel.READABLE | Kernel.HANGUP | Kernel.ERROR;
    private static final int WRITING = Kernel.WRITABLE | Kernel.ERROR;
    private static final int UNASKED = Kernel.ERROR | Kernel.HANGUP | Kernel.INVALID;

    private final Kernel kernel;

    public Multiplexer(Kernel kernel) {
        this.kernel = Objects.requireNonNull(kernel);
    }

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

    public List<PollFd> poll(List<PollFd> entries, Duration timeout) throws InterruptedException {
        var copy = List.copyOf(entries);
        return rounds(nanos(timeout), () -> copy.stream().map(this::answer).toList(), answers -> answers.stream()
                .allMatch(entry -> entry.revents() == 0));
    }

    private PollFd answer(PollFd entry) {
        var bits = entry.descriptor() < 0 ? 0 : kernel.look(entry.descriptor()) & (entry.events() | UNASKED);
        return new PollFd(entry.descriptor(), entry.events(), bits);
    }

    private static long nanos(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout " + timeout);
        }
        return TimeUnit.NANOSECONDS.convert(timeout);
    }

    private <R> R rounds(long nanos, Supplier<R> round, Predicate<R> isNothing) throws InterruptedException {
        var begin = kernel.nanoTime();
        while (true) {
            var found = round.get();
            if (!isNothing.test(found)) {
                return round.get();
            }
            var left = nanos - (kernel.nanoTime() - begin);
            if (left <= 0) {
                return found;
            }
            kernel.sleep(left);
        }
    }
}
