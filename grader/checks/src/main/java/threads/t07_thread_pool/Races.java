package threads.t07_thread_pool;

import grader.spec.Round;
import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What meets in one moment: callback and end, cancel and begin, submit and shutdown. */
final class Races {
    private static final int CALLBACKS = 3;

    private Races() {}

    static void callbacksMeetTheEnd(Trial trial, Round round) throws Exception {
        var pool = new ThreadPool(1);
        var gate = new CountDownLatch(1);
        var called = Stream.generate(AtomicInteger::new).limit(2 * CALLBACKS).toList();
        try {
            var handle = pool.submit(() -> {
                gate.await();
                return "done";
            });
            round.thread("adder 1", () -> called.subList(0, CALLBACKS)
                    .forEach(mine -> handle.addDoneCallback(done -> mine.incrementAndGet())));
            round.thread("adder 2", () -> called.subList(CALLBACKS, 2 * CALLBACKS)
                    .forEach(mine -> handle.addDoneCallback(done -> mine.incrementAndGet())));
            round.thread("opener", () -> {
                round.pause();
                gate.countDown();
            });
            round.withStaleReadsInTurn().run();
            requireOneCallEach(trial, round, pool, called);
        } finally {
            gate.countDown();
            Scene.endBehindItsBack(pool);
        }
    }

    /** The worker is through with all callbacks when it has done another task. */
    private static void requireOneCallEach(Trial trial, Round round, ThreadPool pool, List<AtomicInteger> called)
            throws Exception {
        trial.eventually(
                "a callback that is added in the moment of the end is called all the same",
                () -> called.stream().allMatch(one -> one.get() > 0));
        trial.call("result() of another task", () -> pool.submit(() -> "done").result());
        for (var one : called) {
            round.require(
                    one.get() == 1,
                    "each callback is called exactly once, also when it is added in the moment of the end",
                    "one was called " + one.get() + " times",
                    "the end of the task and the taking of the list are one step under the lock of the adders");
        }
    }

    /** What became of a task that was cancelled twice: how often it ran, and what cancel returned. */
    private static final class Cancelled {
        private final AtomicInteger runs = new AtomicInteger();
        private volatile boolean first;
        private volatile boolean second;

        void play(Round round, ThreadPool pool) {
            var handle = pool.submit(runs::incrementAndGet);
            round.pause();
            first = handle.cancel();
            second = handle.cancel();
        }

        void require(Round round) {
            round.require(
                    first == second && runs.get() == (first ? 0 : 1),
                    "a task that is cancelled in the moment of its begin is either called once, or cancel() returns"
                            + " true, each time",
                    "it was called " + runs + " times, cancel() returned " + first + " and then " + second,
                    "waiting → running and waiting → cancelled are changes of one state, each made in one step");
        }
    }

    static void cancelMeetsTheBegin(Trial trial, Round round) throws Exception {
        var pool = new ThreadPool(1);
        var tasks = Stream.generate(Cancelled::new).limit(3).toList();
        try {
            for (var task : tasks) {
                round.thread("canceller " + (tasks.indexOf(task) + 1), () -> task.play(round, pool));
            }
            round.withStaleReadsInTurn().run();
            trial.call(
                    "result() of a last task", () -> pool.submit(() -> "done").result());
            tasks.forEach(task -> task.require(round));
        } finally {
            Scene.endBehindItsBack(pool);
        }
    }

    static void submitMeetsShutdown(Trial trial, Round round) throws Exception {
        var pool = new ThreadPool(2);
        var done = new AtomicInteger();
        var accepted = new AtomicInteger();
        for (var name : List.of("A", "B")) {
            round.thread("submitter " + name, () -> submitThree(round, pool, done, accepted));
        }
        round.thread("closer", () -> {
            round.pause();
            round.pause();
            pool.shutdown(false);
        });
        round.withStaleReadsInTurn().run();
        trial.call("shutdown(true)", () -> {
            pool.shutdown(true);
            return "normally";
        });
        round.require(
                done.get() == accepted.get(),
                "each task that was submitted in the moment of the shutdown is either rejected or done",
                accepted.get() + " were accepted, " + done.get() + " done",
                "the look at closed and the adding to the queue are one step, and so are the worker's looks at both");
    }

    private static void submitThree(Round round, ThreadPool pool, AtomicInteger done, AtomicInteger accepted) {
        for (var number = 1; number <= 3; number++) {
            try {
                pool.submit(done::incrementAndGet);
                accepted.incrementAndGet();
            } catch (RejectedExecutionException tooLate) {
                return;
            }
            round.pause();
        }
    }
}
