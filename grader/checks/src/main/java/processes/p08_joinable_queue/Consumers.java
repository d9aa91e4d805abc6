package processes.p08_joinable_queue;

import grader.spec.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** C10: the threads that do the work. */
final class Consumers {
    private static final int WORKERS = 3;
    private static final int ITEMS = 5;

    private final Trial trial;
    private final Scene scene;
    /** All threads that have worked, which are to end with the check. */
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    private Consumers(Trial trial, Scene scene) {
        this.trial = trial;
        this.scene = scene;
    }

    Trial trial() {
        return trial;
    }

    Scene scene() {
        return scene;
    }

    private interface Story {
        void tell(Consumers consumers) throws Exception;
    }

    private static void tell(Trial trial, Story story) throws Exception {
        try (var scene = new Scene(trial)) {
            var consumers = new Consumers(trial, scene);
            try {
                story.tell(consumers);
            } finally {
                consumers.threads.forEach(Thread::interrupt);
            }
        }
    }

    static void refuse(Trial trial) throws Exception {
        for (var count : new int[] {0, -1}) {
            Scene.fails(trial, "startConsumers(" + count + ", …)", IllegalArgumentException.class, () -> {
                new JoinableQueue<Integer>().startConsumers(count, _ -> {});
                return true;
            });
        }
        Scene.fails(trial, "startConsumers(1, null)", NullPointerException.class, () -> {
            new JoinableQueue<Integer>().startConsumers(1, nothing());
            return true;
        });
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Consumer<Integer> nothing() {
        return (Consumer<Integer>) null;
    }

    /** From a thread that is no daemon, since threads inherit that. */
    void start(int count, String what, Consumer<Integer> work) {
        scene.start("A", "startConsumers(" + count + ", " + what + ")", () -> {
                    var program = Thread.ofPlatform().daemon(false).unstarted(() -> startRecorded(count, work));
                    program.start();
                    program.join();
                })
                .returns("startConsumers starts threads and waits for nothing");
    }

    private void startRecorded(int count, Consumer<Integer> work) {
        scene.queue().startConsumers(count, item -> {
            threads.add(Thread.currentThread());
            work.accept(item);
        });
    }

    void put(int from, int to) {
        for (var item = from; item < to; item++) {
            scene.put("P", item).returns("there is room: put() returns");
        }
    }

    static void workSideBySide(Trial trial) throws Exception {
        tell(trial, Consumers::sideBySide);
    }

    private void sideBySide() {
        var letGo = new CountDownLatch(1);
        var begun = new AtomicInteger();
        var items = new ConcurrentLinkedQueue<Integer>();
        try {
            start(WORKERS, "waits until it is let go", item -> {
                items.add(item);
                begun.incrementAndGet();
                LongLived.await(letGo);
            });
            put(0, WORKERS);
            trial.eventually(
                    WORKERS + " consumers work at the same time when there is work", () -> begun.get() >= WORKERS);
            var joiner = scene.join("J");
            joiner.waits("no work has returned: join() waits");
            put(WORKERS, ITEMS);
            joiner.waits("no work has returned: join() waits");
            require(
                    begun.get() == WORKERS,
                    WORKERS + " consumers work on " + WORKERS + " items at the same time",
                    begun.get() + " were begun",
                    "start as many threads as asked for, and let each take one item at a time");
            letGo.countDown();
            joiner.returns("all work has returned: join() returns");
        } finally {
            letGo.countDown();
        }
        eachOnce(items, ITEMS);
        areDaemons();
    }

    private void areDaemons() {
        require(
                threads.stream().allMatch(Thread::isDaemon),
                "consumers are daemons: a program ends although they wait",
                "one is not a daemon",
                "setDaemon(true) before start(), Thread.ofPlatform().daemon(), or a virtual thread");
    }

    private void eachOnce(Queue<Integer> items, int count) {
        var sorted = new ArrayList<>(items);
        Collections.sort(sorted);
        var expected = java.util.stream.IntStream.range(0, count).boxed().toList();
        require(sorted.equals(expected), "each item is worked on once: " + expected, sorted + " were worked on", "");
    }

    Queue<Thread> threads() {
        return threads;
    }

    void require(boolean condition, String expected, String found, String advice) {
        if (!condition) {
            throw scene.actors().broken(expected, found, advice);
        }
    }

    /** One consumer is enough for work that fails and for work that does not. */
    static void surviveFailures(Trial trial) throws Exception {
        tell(trial, LongLived::doTheirOwnWork);
        tell(trial, LongLived::waitForEver);
        tell(trial, Consumers::failures);
    }

    private void failures() {
        var items = new ConcurrentLinkedQueue<Integer>();
        start(1, "throws an exception or an error, mostly", item -> {
            items.add(item);
            switch (item % 5) {
                case 1 -> throw new IllegalArgumentException("this work fails on purpose");
                case 2 -> LongLived.fail(new InterruptedException("this work fails on purpose, nobody interrupts"));
                case 3 -> throw new AssertionError("this work fails on purpose");
                case 4 -> LongLived.fail(new IOException("this work fails on purpose"));
                default -> {}
            }
        });
        put(0, ITEMS);
        scene.join("J").returns("work that throws is done as well, and costs no consumer: join() returns");
        eachOnce(items, ITEMS);
        require(
                threads.stream().distinct().count() == 1,
                "one consumer does all the work",
                "several threads did it",
                "catch what the work throws, and go on with the next item");
    }

    static void endWhenInterrupted(Trial trial) throws Exception {
        tell(trial, Consumers::interrupts);
    }

    private void interrupts() {
        start(2, "nothing", _ -> {});
        put(0, 1);
        scene.join("J").returns("the work has returned: join() returns");
        scene.actors().settle();
        var thread = threads.element();
        scene.actors().says("the consumer that has worked waits for an item and is interrupted");
        thread.interrupt();
        trial.eventually("an interrupt ends a consumer that waits", () -> !thread.isAlive());
        put(1, 2);
        scene.join("J").returns("the other consumer is still there: join() returns");
    }
}
