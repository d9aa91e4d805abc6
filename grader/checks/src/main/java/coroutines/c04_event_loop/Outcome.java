package coroutines.c04_event_loop;

import coroutines.c04_event_loop.Event.Wait;
import grader.spec.Shown;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** How the bodies of one loop end, and how {@code value()} tells it: each throws something of its own, of all kinds. */
final class Outcome {
    private static final int KINDS = 8;
    private static final int FIRST_VALUE = 1_000; // beyond the small numbers whose boxes are the same

    /** Who has thrown it. */
    private final Map<Throwable, Integer> thrown = new IdentityHashMap<>();

    static Integer value(int greenlet, boolean isNull) {
        return isNull ? null : Integer.valueOf(FIRST_VALUE + greenlet);
    }

    static String returned(Integer value) {
        return " returns " + Shown.of(value);
    }

    static String threw(int greenlet) {
        return " throws ExecutionException with what " + Script.name(greenlet) + " threw as its cause";
    }

    /** A new one. */
    synchronized Throwable failure(int greenlet) {
        var text = "thrown by " + Script.name(greenlet);
        var failure =
                switch (greenlet % KINDS) {
                    case 0 -> new IllegalArgumentException(text, new IOException(text));
                    case 1 -> new IOException(text, new IllegalStateException(text));
                    case 2 -> new AssertionError(text);
                    case 3 -> new ExecutionException(new IOException(text));
                    case 4 -> new InterruptedException(text);
                    case 5 -> new CancellationException(text);
                    case 6 -> new CompletionException(text, new IOException(text));
                    default -> new IllegalStateException(text);
                };
        thrown.put(failure, greenlet);
        return failure;
    }

    /** Whether it is one of them, or stands for one. */
    synchronized boolean knows(Throwable any) {
        return thrown.containsKey(any) || any.getCause() != null && thrown.containsKey(any.getCause());
    }

    /** How it is told that a call threw this: by what it is, not by what it looks like. */
    synchronized String told(Throwable any) {
        if (any.getClass() == ExecutionException.class && thrown.containsKey(any.getCause())) {
            return threw(thrown.get(any.getCause()));
        }
        if (thrown.containsKey(any)) {
            return " throws what " + Script.name(thrown.get(any)) + " threw, itself";
        }
        return " throws " + any.getClass().getSimpleName();
    }

    static boolean isRefusal(Wait wait, Throwable thrown) {
        return wait == Wait.JOIN && thrown.getClass() == IllegalStateException.class;
    }

    /** An error is thrown at once. */
    static Exception raised(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
