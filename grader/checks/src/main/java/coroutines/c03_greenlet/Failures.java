package coroutines.c03_greenlet;

import grader.spec.Shown;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

/** What the bodies of one family throw: each has something of its own, of all kinds in turn. */
final class Failures {
    private static final int KINDS = 6;

    /** Who has thrown it. */
    private final Map<Throwable, Integer> thrown = new IdentityHashMap<>();
    /** For whose failure it stands. */
    private final Map<Throwable, Integer> wrapped = new IdentityHashMap<>();

    /** How it is told what reaches others when that one fails. */
    static String told(int greenlet) {
        return isChecked(greenlet) ? wrapped(greenlet) : itself(greenlet);
    }

    private static boolean isChecked(int greenlet) {
        return kind(greenlet) == 1 || kind(greenlet) == 4;
    }

    /** Every third one resists when it is closed: among those, too, there must be failures of all sorts. */
    private static int kind(int greenlet) {
        return (greenlet / 3 + greenlet + 2) % KINDS;
    }

    private static String itself(int greenlet) {
        return "what " + Script.name(greenlet) + " threw, itself";
    }

    private static String wrapped(int greenlet) {
        return "BodyFailedException with what " + Script.name(greenlet) + " threw as its cause";
    }

    /** A new one. */
    synchronized Throwable of(int greenlet) {
        var text = "thrown by " + Script.name(greenlet);
        var failure =
                switch (kind(greenlet)) {
                    case 0 -> new IllegalArgumentException(text, new IOException(text));
                    case 1 -> new IOException(text, new IllegalStateException(text));
                    case 2 -> new AssertionError(text);
                    case 3 -> new GreenletClosedException();
                    case 4 -> new InterruptedException(text);
                    default -> new BodyFailedException(new IOException(text));
                };
        thrown.put(failure, greenlet);
        return failure;
    }

    /** Whether it is one of them, or stands for one. */
    synchronized boolean knows(Throwable any) {
        return thrown.containsKey(any) || wrapped.containsKey(any);
    }

    /** How it is told that this was thrown: by what it is, not by what it looks like. */
    synchronized String name(Throwable any) {
        if (thrown.containsKey(any)) {
            return itself(thrown.get(any));
        }
        if (wrapped.containsKey(any)) {
            return wrapped(wrapped.get(any));
        }
        if (any instanceof BodyFailedException && thrown.containsKey(any.getCause())) {
            var greenlet = thrown.get(any.getCause());
            if (wrapped.containsValue(greenlet)) {
                return "another BodyFailedException than before";
            }
            wrapped.put(any, greenlet);
            return wrapped(greenlet);
        }
        if (any.getClass() == IllegalStateException.class) {
            return Model.REFUSED;
        }
        return any instanceof GreenletClosedException ? Model.CLOSED : Shown.of(any);
    }
}
