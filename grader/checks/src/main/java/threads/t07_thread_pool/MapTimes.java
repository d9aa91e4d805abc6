package threads.t07_thread_pool;

import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The time of a map: from the call on, for all of its results together, however long it is. */
final class MapTimes {
    private static final int MANY = 3_000;
    private static final Duration SHORT = Duration.ofMillis(60);

    private MapTimes() {}

    /** To go through the arguments takes longer than there is time. */
    static void countFromTheCall(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var task = scene.gated("t1", "1");
            Iterable<Gated> slow = () -> slowly(List.of(task).iterator());
            var results = scene.start(Scene.MAIN, "map(an argument that comes after 90 ms, 60 ms)", () -> scene.pool()
                            .map(Maps::call, slow, SHORT))
                    .returns("C7: map submits the task and does not wait for it");
            doesNotWait(scene, results, "C7: the time counts from the call of map: it is over");
        }
    }

    private static <T> Iterator<T> slowly(Iterator<T> iterator) {
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < SHORT.toNanos() * 3 / 2) {
            LockSupport.parkNanos(SHORT.toNanos() / 10);
        }
        return iterator;
    }

    /** The same durations as those of result. */
    static void areKept(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var task = scene.gated("t1", "1");
            for (var timeout : Outcomes.LONG) {
                var call = Maps.next(scene, Maps.mapped(scene, List.of(task), Shown.of(timeout), timeout));
                call.waits("C7: its time is not over: next() waits");
                scene.actors().interrupt("A");
                call.fails(InterruptedException.class, "C9: who waits and is interrupted stops waiting");
            }
            for (var timeout : Times.TIMEOUTS) {
                var call =
                        scene.start("A", "map(1 argument, " + Shown.of(timeout) + "), then next()", () -> scene.pool()
                                .<Gated, Object>map(Maps::call, List.of(task), timeout)
                                .next());
                call.fails(TimeoutException.class, "C7: the time is over: next() throws TimeoutException");
                call.neverBefore(timeout, "C7: next() waits until the time is over");
            }
        }
    }

    static void ofManyArguments(Trial trial) {
        try (var scene = new Scene(trial, 3)) {
            var numbers = IntStream.range(0, MANY).boxed().toList();
            var told = scene.start("A", "map(3,000 arguments), all results", () -> {
                        var results = scene.pool().map(number -> -number, numbers, Scene.LONG);
                        var sums = 0;
                        for (var number : numbers) {
                            sums += results.next() == -number ? 1 : 0;
                        }
                        return sums;
                    })
                    .returns("C7: all results come");
            trial.require(
                    told == MANY,
                    "C7: next() tells the results in the order of the arguments",
                    told + " of " + MANY + " were right",
                    "");
            var empty = scene.start("A", "map(no arguments)", () -> scene.pool()
                            .map(Object::toString, Collections.emptyList(), Scene.LONG))
                    .returns("C7: there is nothing to submit");
            scene.start("A", "hasNext()", empty::hasNext).returns(false, "C7: there is no result");
        }
    }

    /** How often a thread has begun to wait is counted by the JVM. */
    static void doesNotWait(Scene scene, Results<Object> results, String because) {
        scene.actors().settle(); // so that nobody else holds a lock of the pool's
        var threads = ManagementFactory.getThreadMXBean();
        var waits = scene.start("A", "next(), after the time is over", () -> {
                    var self = Thread.currentThread().threadId();
                    var before = threads.getThreadInfo(self).getWaitedCount();
                    try {
                        return "it returned " + results.next();
                    } catch (TimeoutException over) {
                        return String.valueOf(threads.getThreadInfo(self).getWaitedCount() - before);
                    }
                })
                .returns(because + ": next() throws TimeoutException");
        scene.trial()
                .require(
                        waits.equals("0"),
                        "the time of map is over, and " + because + ": next() throws TimeoutException without waiting",
                        waits.startsWith("it") ? waits : "it waited " + waits + " times",
                        "the deadline is fixed in map, once: next() waits for what is left of it, and for nothing if"
                                + " nothing is left");
    }
}
