package coroutines.c05_gather;

import grader.spec.Shown;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * How a call has ended.
 *
 * @param how as the story tells it; what was thrown by whom is told by what it is, not by what it looks like
 * @param isInterrupted whether the status of the caller was set then
 * @param inFlight how many of its tasks were in flight then
 * @param value what it returned, or nothing
 */
record Told(String how, boolean isInterrupted, int inFlight, Object value) {
    static final String TIMED_OUT = "throws TimeoutException";
    static final String INTERRUPTED = "throws InterruptedException";

    static Told of(Crowd crowd, Callable<? extends Object> call) {
        String how;
        Object value = null;
        try {
            value = call.call();
            how = returned(value);
        } catch (Throwable thrown) {
            how = thrown(crowd, thrown);
        }
        var inFlight = crowd.inFlight();
        return new Told(how, Thread.interrupted(), inFlight, value);
    }

    private static String thrown(Crowd crowd, Throwable thrown) {
        var itself = crowd.thrower(thrown);
        if (itself != null) {
            return "throws what " + itself + " threw, itself";
        }
        if (thrown.getClass() == ExecutionException.class) {
            var cause = crowd.thrower(thrown.getCause());
            if (cause != null) {
                return threw(cause);
            }
        }
        return "throws " + thrown.getClass().getSimpleName();
    }

    static String returned(Object value) {
        return "returns "
                + (value instanceof List<?> list ? list.stream().map(Shown::of).toList() : Shown.of(value));
    }

    static String threw(Job job) {
        return "throws ExecutionException with what " + job + " threw as its cause";
    }

    @Override
    public String toString() {
        return how;
    }
}
