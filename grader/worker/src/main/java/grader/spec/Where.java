package grader.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The student's lines in a stack: the frames of classes that the loader named "submission" has defined. */
public final class Where {
    /** The name of the class loader of the submission. */
    public static final String LOADER = "submission";

    /** The name of the class loader of the checks. */
    public static final String CHECKS = "checks";

    private static final int MOST = 4;

    private Where() {}

    /** Whether the frame is in the submission's own code. */
    public static boolean isSubmission(StackTraceElement frame) {
        return LOADER.equals(frame.getClassLoaderName());
    }

    /**
     * Whether the innermost frame is of the submission or of a check, and so no method of the JDK that could wait for a
     * device: when the kernel has such a thread sleep although the JVM calls it running, it waits until another one has
     * initialised a class.
     */
    public static boolean standsInCode(StackTraceElement[] stack) {
        return stack.length > 0 && (isSubmission(stack[0]) || CHECKS.equals(stack[0].getClassLoaderName()));
    }

    /** The student's lines in the stack, innermost first, such as {@code Mutex.java:31 in acquire}; at most four. */
    public static List<String> lines(StackTraceElement[] stack) {
        var lines = new ArrayList<String>();
        for (var frame : stack) {
            if (isSubmission(frame) && isWritten(frame) && lines.size() < MOST) {
                lines.add(line(frame));
            }
        }
        return List.copyOf(lines);
    }

    /** The lines at which these threads stand, and those at which some are held. */
    static List<String> busy(List<Thread> threads, List<Hold> holds) {
        var places = new ArrayList<String>();
        for (var thread : threads) {
            for (var line : lines(thread.getStackTrace())) {
                if (!places.contains(line) && places.size() < MOST) {
                    places.add(line);
                }
            }
        }
        holds.stream().filter(Hold::wasHeld).map(Hold::site).forEach(places::add);
        return places;
    }

    /** The innermost of them; empty where there is none. */
    static Optional<String> innermost(StackTraceElement[] stack) {
        return lines(stack).stream().findFirst();
    }

    /** All of them for an exception, through its causes: the first of them that passed through the submission. */
    public static List<String> lines(Throwable thrown) {
        var cause = thrown;
        for (var depth = 0; depth < 8; depth++) {
            var lines = lines(trace(cause));
            var next = cause(cause);
            if (!lines.isEmpty() || next == null) {
                return lines;
            }
            cause = next;
        }
        return List.of();
    }

    /** Whether a check threw it, on purpose, to see what becomes of it. */
    public static boolean isThrownByChecks(Throwable thrown) {
        var frames = trace(thrown);
        return frames.length > 0 && CHECKS.equals(frames[0].getClassLoaderName());
    }

    /** Whether it is a line that somebody wrote, and not of a class that the JVM made, such as for a lambda. */
    private static boolean isWritten(StackTraceElement frame) {
        return frame.getFileName() != null && frame.getLineNumber() > 0;
    }

    private static StackTraceElement[] trace(Throwable thrown) {
        var none = new StackTraceElement[0];
        return Foreign.is(thrown)
                ? Objects.requireNonNullElse(Foreign.ask(thrown, thrown::getStackTrace, none), none)
                : thrown.getStackTrace();
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        return Foreign.is(thrown)
                ? Foreign.ask(thrown, () -> Optional.ofNullable(thrown.getCause()), Optional.<Throwable>empty())
                        .orElse(null)
                : thrown.getCause();
    }

    private static String line(StackTraceElement frame) {
        var method =
                switch (frame.getMethodName()) {
                    case "<init>" -> "the constructor";
                    case "<clinit>" -> "the static initialiser";
                    case String name -> name.startsWith("lambda$") ? "a lambda of " + name.split("\\$")[1] : name;
                };
        return frame.getFileName() + ":" + frame.getLineNumber() + " in " + method;
    }
}
