package coroutines.c05_gather;

import grader.spec.Actors;
import grader.spec.Trial;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A limit that nothing can be added to. */
final class HugeLimit {
    private static final int MANY = 700;

    private HugeLimit() {}

    private static Gather gather(Actors actors) {
        return actors.start("maker", "new Gather(Integer.MAX_VALUE)", () -> new Gather(Integer.MAX_VALUE))
                .returns("Integer.MAX_VALUE is a limit like any other");
    }

    static void threeMeet(Trial trial, Method method) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors);
            var all = new CountDownLatch(3);
            var tasks = Collections.<Callable<?>>nCopies(3, () -> {
                all.countDown();
                all.await();
                return "met";
            });
            actors.start("A", method.told("three tasks that wait for each other"), () -> method.on(gather, tasks))
                    .returns("a huge limit costs nothing: the call ends");
            require(actors, all.getCount() == 0, "a huge limit costs nothing: all three begin", "they did not");
        }
    }

    /** Some end while others have yet to begin. */
    static void ofMany(Trial trial, Method method) throws Exception {
        try (var actors = trial.actors()) {
            var gather = gather(actors);
            var begun = new AtomicInteger();
            var tasks = Collections.<Callable<?>>nCopies(MANY, () -> {
                if (begun.incrementAndGet() < MANY && method.first()) {
                    throw new IllegalStateException("no answer");
                }
                return "the last one";
            });
            actors.start("A", method.told(MANY + " tasks that end at once"), () -> method.on(gather, tasks))
                    .returns("a huge limit costs nothing: the call ends");
            require(actors, begun.get() == MANY, "a huge limit costs nothing: all of many begin", begun + " began");
        }
    }

    private static void require(Actors actors, boolean condition, String because, String found) {
        if (!condition) {
            throw actors.broken(because, found);
        }
    }
}
