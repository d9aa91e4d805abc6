package processes.p10_semaphore;

import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.util.Optional;

/** The two calls that wait for permits, as the laws of waiting see them: some are there all the time, but too few. */
final class SemaphoreLaws {
    static final Waiting<CountingSemaphore> WAITING = new Waiting<>(
            new Closed<>("C1", "new CountingSemaphore(2)", () -> new CountingSemaphore(2)),
            Optional.of(new Plain<>("acquire(3)", semaphore -> semaphore.acquire(3))),
            Optional.of(new Timed<>(
                    "tryAcquire(3, …)", (semaphore, time) -> semaphore.tryAcquire(3, time), Optional.of("C4"))),
            new Opening<>("C3", "release(3)", semaphore -> semaphore.release(3), Lets.ONE),
            new Clauses("C1", "C2", "C5", "C6", "C7", "C8"));

    private SemaphoreLaws() {}
}
