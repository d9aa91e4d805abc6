package threads.t07_thread_pool;

import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What meets in one moment: callback and end, cancel and begin, submit and shutdown. */
final class Races {
    private static final int CALLBACKS = 3;

    private Races() {}

    static void callbacksMeetTheEnd(Trial trial, Round round) throws Exception {
        var pool = new ThreadPool(1);
        var gate = new CountDownLatch(1);
        var called = new AtomicInteger[2 * CALLBACKS];
        java.util.Arrays.setAll(called, index -> new AtomicInteger());
        try {
            var handle = pool.submit(() -> {
                gate.await();
                return "done";
            });
            for (var adder = 0; adder < 2; adder++) {
                var first = adder * CALLBACKS;
                round.thread("adder " + (adder + 1), () -> {
                    for (var number = first; number < first + CALLBACKS; number++) {
                        var mine = called[number];
                        handle.addDoneCallback(done -> mine.incrementAndGet());
                    }
                });
            }
            round.thread("opener", () -> {
                round.pause();
                gate.countDown();
            });
            round.run();
            trial.eventually(
                    "a callback that is added in the moment of the end is called all the same",
                    () -> List.of(called).stream().allMatch(one -> one.get() > 0));
            // The worker is through with all callbacks when it has done another task.
            trial.call(
                    "result() of another task", () -> pool.submit(() -> "done").result());
            for (var one : called) {
                round.require(
                        one.get() == 1,
                        "each callback is called exactly once, also when it is added in the moment of the end",
                        "one was called " + one.get() + " times",
                        "the end of the task and the taking of the list are one step under the lock of the adders");
            }
        } finally {
            gate.countDown();
            Scene.endBehindItsBack(pool);
        }
    }

    static void cancelMeetsTheBegin(Trial trial, Round round) throws Exception {
        var pool = new ThreadPool(1);
        var runs = new ArrayList<AtomicInteger>();
        var cancelled = new ArrayList<AtomicBoolean>();
        var again = new ArrayList<AtomicBoolean>();
        try {
            for (var number = 1; number <= 3; number++) {
                var ran = new AtomicInteger();
                var first = new AtomicBoolean();
                var second = new AtomicBoolean();
                runs.add(ran);
                cancelled.add(first);
                again.add(second);
                round.thread("canceller " + number, () -> {
                    var handle = pool.submit(ran::incrementAndGet);
                    round.pause();
                    first.set(handle.cancel());
                    second.set(handle.cancel());
                });
            }
            round.run();
            trial.call(
                    "result() of a last task", () -> pool.submit(() -> "done").result());
            for (var number = 0; number < runs.size(); number++) {
                var sum = runs.get(number).get() + (cancelled.get(number).get() ? 1 : 0);
                round.require(
                        sum == 1
                                && cancelled.get(number).get()
                                        == again.get(number).get(),
                        "a task that is cancelled in the moment of its begin is either called once, or cancel() returns"
                                + " true, each time",
                        "it was called " + runs.get(number) + " times, cancel() returned " + cancelled.get(number)
                                + " and then " + again.get(number),
                        "waiting → running and waiting → cancelled are changes of one state, each made in one step");
            }
        } finally {
            Scene.endBehindItsBack(pool);
        }
    }

    static void submitMeetsShutdown(Trial trial, Round round) throws Exception {
        var pool = new ThreadPool(2);
        var done = new AtomicInteger();
        var accepted = new AtomicInteger();
        for (var name : List.of("A", "B")) {
            round.thread("submitter " + name, () -> {
                for (var number = 1; number <= 3; number++) {
                    try {
                        pool.submit(done::incrementAndGet);
                        accepted.incrementAndGet();
                    } catch (RejectedExecutionException tooLate) {
                        return;
                    }
                    round.pause();
                }
            });
        }
        round.thread("closer", () -> {
            round.pause();
            round.pause();
            pool.shutdown(false);
        });
        round.run();
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
}
