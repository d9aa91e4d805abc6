package grader.worker;

import grader.spec.Trial;
import grader.spec.Where;
import java.util.Optional;

/** What a check has left behind in this JVM: threads that are still in the submission's code. */
final class Leftovers {
    /** Threads that were told to end get so many looks, a millisecond apart, to do so. */
    private static final int LOOKS = 100;

    private Leftovers() {}

    /** Why this JVM is no longer fit for the next check; empty when it is. */
    static Optional<String> of(Trial trial) {
        for (var look = 0; look < LOOKS; look++) {
            if (trial.abandoned().isEmpty() && inSubmission() == 0) {
                return Optional.empty();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
        return Optional.of(inSubmission() + " threads are still in the submission's code");
    }

    private static long inSubmission() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> !Where.lines(stack).isEmpty())
                .count();
    }
}
