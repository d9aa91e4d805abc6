package grader.spec;

import grader.schedule.Point;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who passes points of the submission's code, and how many: which threads it has, platform or virtual, however short
 * they live, and what they do for one thing, counted and not timed. Threads of actors are not among them. One at a
 * time, and no hold beside it. For woven classes.
 */
public final class Passing implements AutoCloseable {
    private final Map<Thread, AtomicLong> points = new ConcurrentHashMap<>();

    private Passing() {}

    /**
     * From now on they are counted.
     *
     * @throws IllegalStateException on classes that are not woven: then nobody passes a point, whatever is done
     */
    public static Passing counted() {
        Overtaken.mustBeWoven();
        Recording.cannot();
        var passing = new Passing();
        Point.hook(passing::pass);
        return passing;
    }

    private void pass(String site) {
        var thread = Thread.currentThread();
        var mine = points.get(thread);
        if (mine != null) {
            mine.incrementAndGet();
        } else if (!thread.getName().startsWith(Actor.NAME)) {
            points.put(thread, new AtomicLong(1));
        }
    }

    /** Those that have passed a point until now, in no order. */
    public List<Thread> threads() {
        return List.copyOf(points.keySet());
    }

    /** The same without those that were made before that thread: what an earlier scene has started may end late. */
    public List<Thread> threadsSince(Thread earlier) {
        return points.keySet().stream()
                .filter(thread -> thread.threadId() > earlier.threadId())
                .toList();
    }

    /** How many points all of them have passed until now. */
    public long points() {
        return points.values().stream().mapToLong(AtomicLong::get).sum();
    }

    /** From now on nobody is counted. */
    @Override
    public void close() {
        Point.unhook();
    }
}
