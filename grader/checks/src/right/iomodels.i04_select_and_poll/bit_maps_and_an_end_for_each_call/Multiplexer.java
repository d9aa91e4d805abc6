package iomodels.i04_select_and_poll;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Bit maps of 64-bit words as in the kernel, and a loop for each of the two calls. */
public final class Multiplexer {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Kernel kernel;

    public Multiplexer(Kernel kernel) {
        if (kernel == null) {
            throw new NullPointerException("kernel");
        }
        this.kernel = kernel;
    }

    public Ready select(int nfds, Set<Integer> reading, Set<Integer> writing, Set<Integer> urgent, Duration timeout)
            throws InterruptedException {
        Objects.requireNonNull(reading);
        Objects.requireNonNull(writing);
        Objects.requireNonNull(urgent);
        Objects.requireNonNull(timeout);
        for (Set<Integer> set : List.of(reading, writing, urgent)) {
            for (Integer descriptor : set) {
                Objects.requireNonNull(descriptor);
            }
        }
        if (nfds < 0 || nfds > 1024 || timeout.isNegative()) {
            throw new IllegalArgumentException();
        }
        long[] in = bitMap(reading);
        long[] out = bitMap(writing);
        long[] special = bitMap(urgent);
        long begin = kernel.nanoTime();
        for (; ; ) {
            Set<Integer> readable = new LinkedHashSet<>();
            Set<Integer> writable = new LinkedHashSet<>();
            Set<Integer> extra = new LinkedHashSet<>();
            for (int word = 0; word < 16; word++) {
                long any = in[word] | out[word] | special[word];
                while (any != 0) {
                    int bit = Long.numberOfTrailingZeros(any);
                    any &= any - 1;
                    int descriptor = word * 64 + bit;
                    if (descriptor >= nfds) {
                        break;
                    }
                    int shown = kernel.look(descriptor);
                    if (shown == Kernel.INVALID) {
                        throw new BadDescriptorException(descriptor);
                    }
                    long mask = 1L << bit;
                    if ((in[word] & mask) != 0 && (shown & 25) != 0) {
                        readable.add(descriptor);
                    }
                    if ((out[word] & mask) != 0 && (shown & 12) != 0) {
                        writable.add(descriptor);
                    }
                    if ((special[word] & mask) != 0 && (shown & 2) != 0) {
                        extra.add(descriptor);
                    }
                }
            }
            if (readable.size() + writable.size() + extra.size() > 0 || !slept(begin, timeout)) {
                return new Ready(readable, writable, extra);
            }
        }
    }

    private static long[] bitMap(Set<Integer> set) {
        long[] words = new long[16];
        for (int descriptor : set) {
            if (descriptor < 0 || descriptor > 1023) {
                throw new IllegalArgumentException("" + descriptor);
            }
            words[descriptor >> 6] |= 1L << (descriptor & 63);
        }
        return words;
    }

    /** False when the time is over. */
    private boolean slept(long begin, Duration timeout) throws InterruptedException {
        BigInteger whole = BigInteger.valueOf(timeout.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(timeout.getNano()));
        BigInteger left = whole.subtract(BigInteger.valueOf(kernel.nanoTime() - begin));
        if (left.signum() <= 0) {
            return false;
        }
        kernel.sleep(left.min(MOST).longValue());
        return true;
    }

    public List<PollFd> poll(List<PollFd> entries, Duration timeout) throws InterruptedException {
        PollFd[] copy = new PollFd[entries.size()];
        int n = 0;
        for (PollFd entry : entries) {
            copy[n++] = Objects.requireNonNull(entry);
        }
        if (timeout.isNegative()) {
            throw new IllegalArgumentException();
        }
        long begin = kernel.nanoTime();
        while (true) {
            List<PollFd> answers = new ArrayList<>(n);
            int count = 0;
            for (PollFd entry : copy) {
                int revents = 0;
                if (entry.descriptor() >= 0) {
                    int shown = kernel.look(entry.descriptor());
                    revents = shown & (entry.events() | Kernel.ERROR | Kernel.HANGUP | Kernel.INVALID);
                }
                if (revents != 0) {
                    count++;
                }
                answers.add(new PollFd(entry.descriptor(), entry.events(), revents));
            }
            if (count > 0 || !slept(begin, timeout)) {
                return answers;
            }
        }
    }
}
