package iomodels.i02_nonblocking;

import iomodels.i02_nonblocking.Finding.Findings;
import iomodels.i02_nonblocking.Log.Event;
import iomodels.i02_nonblocking.Log.Kind;
import java.util.HashMap;
import java.util.Map;

/** C15: what happens between two asks of the same channel. Two turns fit in there: the order of a round may change. */
final class Turns {
    private static final long MOST_BYTES = 2 * 65_536;
    /** Among more of them it is looked only how many are accepted. */
    private static final int FEW = 8;

    private static final int MOST_CLIENTS = 2 * 64;

    private final Map<Integer, Course> courses;
    private final Findings findings;
    /** How much was read of all together when that channel was asked last, and how many were accepted. */
    private final Map<Integer, Map<Integer, Long>> readThen = new HashMap<>();

    private final Map<Integer, Long> acceptedThen = new HashMap<>();
    private final Map<Integer, Long> read = new HashMap<>();
    private long accepted;

    Turns(Map<Integer, Course> courses, Findings findings) {
        this.courses = courses;
        this.findings = findings;
    }

    void sees(Event event) {
        if (!event.isAsk()) {
            return;
        }
        if (event.kind() == Kind.READ && event.amount() > 0) {
            var now = read.merge(event.who(), event.amount(), Long::sum);
            readThen.forEach((who, then) -> {
                if (who != event.who() && isThere(who)) {
                    reads(now - then.getOrDefault(event.who(), 0L));
                }
            });
        } else if (event.kind() == Kind.ACCEPT && event.amount() > 0) {
            accepted++;
            acceptedThen.forEach((who, then) -> {
                if (who != Log.DOOR && isThere(who)) {
                    accepts(accepted - then);
                }
            });
            remember((int) event.amount());
        }
        remember(event.who());
    }

    private void remember(int who) {
        if (courses.size() <= FEW) {
            readThen.put(who, Map.copyOf(read));
        }
        acceptedThen.put(who, accepted);
    }

    private boolean isThere(int who) {
        return who == Log.DOOR || courses.containsKey(who) && courses.get(who).isThere();
    }

    private void reads(long bytes) {
        if (bytes > MOST_BYTES) {
            findings.add(
                    "C15: in a round at most 65,536 bytes of a connection are read",
                    bytes + " were, before another channel was asked again");
        }
    }

    private void accepts(long clients) {
        if (clients > MOST_CLIENTS) {
            findings.add(
                    "C15: in a round at most 64 clients are accepted",
                    clients + " were, before a connection was asked again");
        }
    }
}
