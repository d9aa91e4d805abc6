package iomodels.i06_epoll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an epoll must report when one thing happens at a time. Used by one thread. */
final class Model {
    private static final long NOT_DUE = Long.MAX_VALUE;

    /**
     * A watched descriptor. {@code since}: after how many awaits it became due; {@code reported}: by which await
     * last.
     */
    private static final class Watched {
        int wanted;
        Trigger trigger = Trigger.LEVEL;
        boolean pending;
        boolean byWatching;
        long since = NOT_DUE;
        long reported = -1;
    }

    private final int[] bits;
    private final Map<Integer, Watched> watched = new HashMap<>();
    private final Set<Integer> deleted = new HashSet<>();
    private long awaits;

    Model(int descriptors) {
        bits = new int[descriptors];
    }

    boolean watches(int at) {
        return watched.containsKey(at);
    }

    void arrive(int at, int arrived) {
        bits[at] |= arrived;
        var watch = watched.get(at);
        if (watch != null && (arrived & watch.wanted) != 0) {
            watch.since = watch.byWatching ? NOT_DUE : watch.since; // that ADD or MODIFY has to look is C5, not C10
            watch.pending = true;
            watch.byWatching = false;
            update(at, watch);
        }
    }

    void clear(int at, int gone) {
        bits[at] &= ~gone;
        var watch = watched.get(at);
        if (watch != null) {
            update(at, watch);
        }
    }

    void watch(int at, int interest, Trigger trigger) {
        var watch = watched.computeIfAbsent(at, _ -> new Watched());
        watch.wanted = interest | Descriptor.HANGUP;
        watch.trigger = trigger;
        var ready = ready(at, watch) != 0;
        watch.pending |= ready;
        watch.byWatching = ready;
        watch.since = NOT_DUE;
        update(at, watch);
    }

    void unwatch(int at) {
        watched.remove(at);
        deleted.add(at);
    }

    private int ready(int at, Watched watch) {
        return bits[at] & watch.wanted;
    }

    private boolean due(int at, Watched watch) {
        return ready(at, watch) != 0 && (watch.trigger == Trigger.LEVEL || watch.pending);
    }

    private void update(int at, Watched watch) {
        watch.since = due(at, watch) ? Math.min(watch.since, awaits) : NOT_DUE;
    }

    /**
     * An await has returned these; empty when that is right.
     *
     * @param reported the numbers of the descriptors to the bits that were reported, in order
     */
    Optional<Fault> await(int max, List<Report> reported) {
        var fault = wrong(max, reported).or(() -> unfair(reported)).or(() -> lost(max, reported));
        awaits++;
        for (var report : reported) {
            var watch = watched.get(report.at());
            if (watch != null) {
                watch.pending = false;
                watch.byWatching = false;
                watch.reported = awaits;
                update(report.at(), watch);
            }
        }
        return fault;
    }

    /** An event as the script sees it. */
    record Report(int at, int bits) {
        @Override
        public String toString() {
            return "descriptor " + at + " " + Descriptor.names(bits);
        }
    }

    private Optional<Fault> wrong(int max, List<Report> reported) {
        var seen = new HashSet<Integer>();
        if (reported.size() > max) {
            return fault(-1, Fault.Kind.NOT_READY, "await(" + max + ") returns at most " + max, reported.toString());
        }
        for (var report : reported) {
            var watch = watched.get(report.at());
            if (watch == null) {
                return unwatched(report, reported);
            }
            var ready = ready(report.at(), watch);
            if (report.bits() != ready || ready == 0 || !seen.add(report.at())) {
                return fault(
                        -1,
                        Fault.Kind.NOT_READY,
                        "of what is wanted, descriptor " + report.at() + " is ready for " + Descriptor.names(ready),
                        reported.toString());
            }
            if (!due(report.at(), watch)) {
                return fault(
                        -1,
                        Fault.Kind.EDGE_AGAIN,
                        "nothing wanted has arrived at edge-triggered descriptor " + report.at()
                                + " since its last report",
                        reported.toString());
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> unwatched(Report report, List<Report> reported) {
        var kind = deleted.contains(report.at()) ? Fault.Kind.DELETED : Fault.Kind.NOT_READY;
        return fault(
                -1, kind, "descriptor " + report.at() + " is not watched, so it is not reported", reported.toString());
    }

    private Optional<Fault> unfair(List<Report> reported) {
        var now = reported.stream().map(Report::at).toList();
        for (var again : now) {
            var before = java.util.Objects.requireNonNull(watched.get(again)).reported;
            for (var other : watched.entrySet()) {
                var watch = other.getValue();
                if (watch.since < before && watch.reported < before && !now.contains(other.getKey())) {
                    return fault(
                            other.getKey(),
                            Fault.Kind.UNFAIR,
                            "descriptor " + other.getKey() + " is reported before descriptor " + again
                                    + " a second time",
                            reported.toString());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> lost(int max, List<Report> reported) {
        var now = reported.stream().map(Report::at).toList();
        var due = watched.entrySet().stream()
                .filter(entry -> due(entry.getKey(), entry.getValue()))
                .toList();
        if (now.size() >= Math.min(max, due.size())) {
            return Optional.empty();
        }
        return due.stream()
                .filter(entry -> !now.contains(entry.getKey()))
                .findFirst()
                .flatMap(entry -> fault(
                        entry.getKey(),
                        kindOfLoss(entry.getValue()),
                        "descriptor " + entry.getKey() + " is ready for "
                                + Descriptor.names(ready(entry.getKey(), entry.getValue())) + " and reported",
                        now.isEmpty() ? "nothing was reported" : "only " + reported));
    }

    private static Fault.Kind kindOfLoss(Watched watch) {
        if (watch.byWatching) {
            return Fault.Kind.WATCH_LOST;
        }
        return watch.trigger == Trigger.LEVEL ? Fault.Kind.LEVEL_LOST : Fault.Kind.EDGE_LOST;
    }

    private static Optional<Fault> fault(int at, Fault.Kind kind, String expected, String found) {
        return Optional.of(new Fault(kind, expected, "await returned " + found, at));
    }
}
