package processes.p02_submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import processes.p02_submission.Reading.Kind;

/** The shape of use and the plainest mistakes. The contracts are in {@link Traces} and {@link Submission}. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SubmissionTest {
    @Test
    void oneAfterTheOtherIsSequential() {
        assertEquals(
                new Reading(Kind.SEQUENTIAL, 1),
                Traces.read(List.of(new Slice("A", 0, 0, 2), new Slice("B", 1, 3, 5))));
    }

    @Test
    void inTurnsIsConcurrent() {
        assertEquals(
                new Reading(Kind.CONCURRENT, 1),
                Traces.read(List.of(new Slice("A", 0, 0, 2), new Slice("B", 0, 3, 5), new Slice("A", 0, 6, 7))));
    }

    @Test
    void atOnceIsParallel() {
        assertEquals(
                new Reading(Kind.PARALLEL, 2), Traces.read(List.of(new Slice("A", 0, 0, 2), new Slice("B", 1, 1, 5))));
    }

    @Test
    void synchronouslyTheCallerRunsThem() throws Exception {
        var threads = new ArrayList<Thread>();
        List<Callable<String>> tasks = List.of(() -> seenBy(threads, "first"), () -> seenBy(threads, "second"));
        var submission = Submission.synchronously(tasks);
        assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), threads);
        assertEquals(new Outcome.Returned<>("second"), submission.take(1));
    }

    private static String seenBy(List<Thread> threads, String result) {
        threads.add(Thread.currentThread());
        return result;
    }

    @Test
    void asynchronouslyNobodyWaits() throws Exception {
        var letGo = new CountDownLatch(1);
        List<Callable<String>> tasks = List.of(() -> {
            letGo.await();
            return "done";
        });
        var submission = Submission.asynchronously(tasks);
        assertEquals(Optional.empty(), submission.poll(0));
        letGo.countDown();
        assertEquals(List.of(new Outcome.Returned<>("done")), submission.takeAll());
        assertEquals(List.of(Optional.of(new Outcome.Returned<>("done"))), submission.pollAll());
    }

    @Test
    void aFailureIsAnOutcome() throws Exception {
        var failure = new IllegalStateException("of the task");
        List<Callable<String>> tasks = List.of(
                () -> {
                    throw failure;
                },
                () -> "done");
        var submission = Submission.asynchronously(tasks);
        var threw = (Outcome.Threw<String>) submission.take(0);
        assertSame(failure, threw.failure());
        assertEquals(new Outcome.Returned<>("done"), submission.take(1));
    }

    @Test
    void aListOfNullIsRefused() {
        assertThrows(NullPointerException.class, () -> Submission.asynchronously(null));
    }
}
