package grader.spec;

import grader.wire.Witness;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Puts an exception of the submission into words. */
public final class Thrown {
    /** How it is told that a method still throws its {@code TODO}. */
    static final String NOT_WRITTEN = "it is not written yet";

    /** What is said of a clause of which some is still to be written. */
    static final String HOLDS_SO_FAR = "what is written of it holds so far";

    private static final int LONGEST = 300;

    private Thrown() {}

    /** The exception as a student would name it: its class and message, or what is still to be written. */
    public static String name(Throwable thrown) {
        var message = Foreign.is(thrown) ? Foreign.ask(thrown, () -> message(thrown), "") : message(thrown);
        if (thrown instanceof UnsupportedOperationException && message.startsWith("TODO")) {
            return NOT_WRITTEN + " (" + message + ")";
        }
        var type = thrown.getClass().getSimpleName();
        return message.isEmpty() ? type : type + ": " + message;
    }

    /** Whether it is a method's {@code TODO}. */
    static boolean isUnwritten(@Nullable Throwable thrown) {
        return thrown instanceof UnsupportedOperationException && name(thrown).startsWith(NOT_WRITTEN);
    }

    /** A witness for an exception where none may be. */
    public static Broken unexpected(String expected, String who, Throwable thrown, List<String> story) {
        var name = name(thrown);
        var found = name.startsWith(NOT_WRITTEN) ? name : who + " threw " + name;
        return new Broken(new Witness(expected, found, Where.lines(thrown), story, ""));
    }

    /**
     * Whether the submission threw it: it passed through the student's lines, is of a class of his own, which may hide
     * that, or never was in the kit's, as when the JDK's own code recurses until the stack ends. No submission can
     * write a trace of its own into an exception of the JDK: the policy does not let it.
     */
    public static boolean isSubmissions(Throwable thrown) {
        return Foreign.is(thrown)
                || !Where.lines(thrown).isEmpty()
                || Arrays.stream(thrown.getStackTrace())
                        .noneMatch(frame -> "checks".equals(frame.getClassLoaderName())
                                || frame.getClassName().startsWith("grader."));
    }

    /**
     * Whether a check tripped over what it was given, such as a null where the contract has a list: with a right
     * solution none does, as the kit's tests show, so it is not the kit's fault. Nobody but a submission interrupts the
     * thread of a check. Exceptions that a check or the kit throws on purpose, or the machine, are none of these.
     */
    public static boolean isTripped(Throwable thrown) {
        return switch (thrown) {
            case InterruptedException _ -> true;
            case NullPointerException _,
                    ClassCastException _,
                    IndexOutOfBoundsException _,
                    NoSuchElementException _,
                    ConcurrentModificationException _,
                    UnsupportedOperationException _ ->
                Arrays.stream(thrown.getStackTrace())
                        .map(frame -> String.valueOf(frame.getClassLoaderName()))
                        .filter(loader -> loader.equals(Where.CHECKS) || loader.equals("app"))
                        .findFirst()
                        .filter(Where.CHECKS::equals)
                        .isPresent();
            case Throwable _ -> false;
        };
    }

    private static String message(Throwable thrown) {
        var message = thrown.getMessage();
        var text = message == null ? "" : message.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
