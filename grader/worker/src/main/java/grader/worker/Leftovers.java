package grader.worker;

import grader.spec.Trial;
import grader.spec.VirtualThreads;
import grader.spec.Where;
import java.util.Optional;

/** What a check has left behind in this JVM: threads that are still in the submission's code. */
final class Leftovers {
    /** Threads that were told to end get so many looks, a millisecond apart, to do so. */
    private static final int LOOKS = 100;

    private static final int VIRTUAL_LOOKS = 4;

    private Leftovers() {}

    /** Why this JVM is no longer fit for the next check; empty when it is. */
    static Optional<String> of(Trial trial) {
        for (var look = 0; look < LOOKS; look++) {
            if (trial.abandoned().isEmpty() && inSubmission() == 0) {
                return virtualOnes();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
        return Optional.of(inSubmission() + " threads are still in the submission's code");
    }

    /** A look at them is dear, so there are few. */
    private static Optional<String> virtualOnes() {
        for (var look = 0; look < VIRTUAL_LOOKS; look++) {
            if (!haveRun() || !VirtualThreads.areInSubmission()) {
                return Optional.empty();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
            Thread.interrupted();
        }
        return Optional.of("virtual threads are still in the submission's code");
    }

    /** Virtual threads run on threads of a class of their own, of which one stays for a while. */
    private static boolean haveRun() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getClass().getName().endsWith(".CarrierThread"));
    }

    private static long inSubmission() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> !Where.lines(stack).isEmpty())
                .count();
    }
}
