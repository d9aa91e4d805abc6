package grader.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The threads of one round. Guarded by whoever owns it. */
final class Seers {
    /** So many are told apart: each is a number in the clock of every other one, and of every place. */
    private static final int MOST = 64;

    private final Map<Long, Seer> known = new HashMap<>();
    private final List<Seer> all = new ArrayList<>();
    private @Nullable Seer others;

    /** A thread that has seen what was done before the round, and nothing else. */
    void enrol(Thread thread, String name) {
        all.add(new Seer(all.size(), name, false));
        known.put(thread.threadId(), all.getLast());
    }

    List<Seer> all() {
        return all;
    }

    /** The calling thread. Nobody knows who started one that was not enrolled: it sees all that was done before. */
    Seer me() {
        var id = Thread.currentThread().threadId();
        var me = known.get(id);
        if (me == null) { // no computeIfAbsent: whose code is running is asked of the stack
            me = stranger();
            known.put(id, me);
            join(me, all);
        }
        return me;
    }

    /** Those that come when many are there are taken for one thread, and whoever looks sees all that it does. */
    private Seer stranger() {
        if (others != null) {
            return others;
        }
        var isLast = all.size() >= MOST;
        var seer = new Seer(all.size(), "another thread", isLast || !Seer.isBody());
        others = isLast ? seer : null;
        all.add(seer);
        return seer;
    }

    /** What the others have done until now is seen. */
    static void join(Seer me, List<Seer> others) {
        for (var other : others) {
            if (other != me) {
                other.isSeenBy(me.clock);
            }
        }
    }
}
