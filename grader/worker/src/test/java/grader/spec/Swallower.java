package grader.spec;

import java.util.concurrent.Callable;

/** Catches what the code that it calls throws. */
public final class Swallower implements Callable<Object> {
    /** For {@link AsSubmission}. */
    public Swallower() {}

    @Override
    public Object call() {
        try {
            var self = Thread.currentThread();
            self.getUncaughtExceptionHandler().uncaughtException(self, new Exception());
        } catch (Throwable swallowed) {
            return "swallowed";
        }
        return "nothing came";
    }
}
