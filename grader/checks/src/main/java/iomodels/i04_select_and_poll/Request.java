package iomodels.i04_select_and_poll;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A call of the submission. */
sealed interface Request {
    /** Longest timeout that a {@code long} holds in nanoseconds. */
    Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** How long it may wait. */
    Duration timeout();

    /** How often each watched descriptor is handed in. */
    Map<Integer, Integer> watched();

    /** The clause that promises what it returns. */
    String clause();

    /** The timeout in nanoseconds; the greatest number for ever. */
    default long nanos() {
        return isForEver() ? Long.MAX_VALUE : timeout().toNanos();
    }

    /** Whether no number holds its nanoseconds. */
    default boolean isForEver() {
        return timeout().compareTo(LONGEST) >= 0;
    }

    /** The timeout as the story tells it. */
    default String told() {
        if (isForEver()) {
            return "for ever";
        }
        return timeout().isZero() ? "ZERO" : timeout().toNanos() + " ns";
    }

    /** Of {@code select}. */
    record Select(int nfds, Set<Integer> reading, Set<Integer> writing, Set<Integer> urgent, Duration timeout)
            implements Request {
        @Override
        public Map<Integer, Integer> watched() {
            var watched = new HashMap<Integer, Integer>();
            for (var set : List.of(reading, writing, urgent)) {
                set.stream().filter(descriptor -> descriptor < nfds).forEach(one -> watched.put(one, 1));
            }
            return watched;
        }

        /** What is watched, and no more, with an {@code nfds} that is far off. */
        Select wide() {
            return new Select(Scripted.NFDS, below(reading), below(writing), below(urgent), timeout);
        }

        private Set<Integer> below(Set<Integer> set) {
            var below = new TreeSet<>(set);
            below.removeIf(descriptor -> descriptor >= nfds);
            return below;
        }

        @Override
        public String clause() {
            return "C3";
        }

        @Override
        public String toString() {
            return "select(" + nfds + ", " + sorted(reading) + ", " + sorted(writing) + ", " + sorted(urgent) + ", "
                    + told() + ")";
        }

        private static Set<Integer> sorted(Set<Integer> set) {
            return new TreeSet<>(set);
        }
    }

    /** Of {@code poll}. */
    record Poll(List<PollFd> entries, Duration timeout) implements Request {
        @Override
        public Map<Integer, Integer> watched() {
            var watched = new HashMap<Integer, Integer>();
            for (var entry : entries) {
                if (entry.descriptor() >= 0) {
                    watched.merge(entry.descriptor(), 1, Integer::sum);
                }
            }
            return watched;
        }

        /** Without the entries that are to be ignored. */
        Poll withoutIgnored() {
            return new Poll(
                    entries.stream().filter(entry -> entry.descriptor() >= 0).toList(), timeout);
        }

        @Override
        public String clause() {
            return "C6";
        }

        @Override
        public String toString() {
            return "poll(" + Bits.told(entries) + ", " + told() + ")";
        }
    }
}
