package threads.t07_thread_pool;

import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Whether all that waits really rests: five threads at once, over one window. Noise raises neither a thread's processor
 * time nor the number of its waits, and two windows in a row are proof.
 */
final class Rest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WINDOW_NANOS = 600_000_000;
    private static final long TICK_NANOS = 5_000_000;
    private static final long MOST_CPU_NANOS = 6_000_000;
    private static final long MOST_WAITS = 1;

    private Rest() {}

    private record Use(long cpu, long waits) {
        static Use of(Thread thread) {
            var info = THREADS.getThreadInfo(thread.threadId());
            var cpu = Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
            return new Use(cpu, info == null ? 0 : info.getWaitedCount());
        }
    }

    static void isTakenByAll(Trial trial) {
        try (var scene = new Scene(trial, 4)) {
            var idle = scene.running("t0");
            var running = List.of(scene.running("t1"), scene.running("t2"));
            var mapped = scene.gated("t3", "3");
            var results = Maps.lazily(scene, mapped);
            scene.ends(idle.task());
            var resting = waiting(scene, running, results);
            resting.put("a worker without a task", idle.task().worker());
            scene.actors().settle();
            requireRest(trial, resting);
        }
        try (var scene = new Scene(trial, 1)) {
            scene.running("t1");
            scene.actors().says("another pool");
            var call = scene.doing("A", "shutdown(true)", () -> scene.pool().shutdown(true));
            scene.actors().settle();
            if (Waits.isOverTooEarly("shutdown(true)", call)) {
                return;
            }
            call.idles("a task still runs: who waits in shutdown(true) rests");
        }
    }

    /** Without shutdown, which would end the idle worker. */
    private static Map<String, Thread> waiting(
            Scene scene, List<Scene.Submitted> running, Optional<Results<Object>> results) {
        var threads = new LinkedHashMap<String, Thread>();
        var ways = Waits.ways(scene, running, results);
        for (var what : List.of("result()", "result(1 h)", "next()")) {
            var way = ways.get(what);
            if (way == null) {
                continue;
            }
            var thread = new AtomicReference<@Nullable Thread>();
            scene.start("caller of " + what, what, () -> {
                thread.set(Thread.currentThread());
                return way.call();
            });
            scene.trial().eventually(what + " is called", () -> thread.get() != null);
            var caller = thread.get();
            if (caller != null) {
                threads.put("who waits in " + what, caller);
            }
        }
        return threads;
    }

    private static void requireRest(Trial trial, Map<String, Thread> resting) {
        var faults = faults(resting);
        if (!faults.isEmpty()) {
            faults = faults(resting);
        }
        trial.require(
                faults.isEmpty(),
                "who waits in result or next, and a worker without a task, rests until it is called",
                String.join("; ", faults),
                "wait for a notification instead of asking again and again");
    }

    private static List<String> faults(Map<String, Thread> resting) {
        var before = new LinkedHashMap<String, Use>();
        resting.forEach((who, thread) -> before.put(who, Use.of(thread)));
        for (long waited = 0; waited < WINDOW_NANOS; ) {
            var begin = System.nanoTime();
            LockSupport.parkNanos(TICK_NANOS);
            waited += Math.min(System.nanoTime() - begin, 2 * TICK_NANOS);
        }
        var faults = new ArrayList<String>();
        resting.forEach((who, thread) -> {
            var after = Use.of(thread);
            var start = before.getOrDefault(who, after);
            if (after.cpu() - start.cpu() > MOST_CPU_NANOS) {
                faults.add(who + " burns processor time");
            } else if (after.waits() - start.waits() > MOST_WAITS) {
                faults.add(who + " woke up " + (after.waits() - start.waits()) + " times in 600 ms, called by nobody");
            }
        });
        return faults;
    }
}
