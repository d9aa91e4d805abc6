package grader.spec;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Needs a class whose static initialiser ends only when it is interrupted. For {@link AsSubmission}. */
public final class NeverThere implements Callable<Integer> {
    /** For {@link AsSubmission}. */
    public NeverThere() {}

    @Override
    public Integer call() {
        return Needed.number;
    }

    private static final class Needed {
        private static int number;

        static {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            number = 1;
        }
    }
}
