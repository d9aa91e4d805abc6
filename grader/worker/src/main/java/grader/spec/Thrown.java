package grader.spec;

import grader.wire.Witness;
import java.util.List;

/** Puts an exception of the submission into words. */
public final class Thrown {
    private static final int LONGEST = 300;

    private Thrown() {}

    /** The exception as a student would name it: its class and message, or what is still to be written. */
    public static String name(Throwable thrown) {
        var message = message(thrown);
        if (thrown instanceof UnsupportedOperationException && message.startsWith("TODO")) {
            return "it is not written yet (" + message + ")";
        }
        var type = thrown.getClass().getSimpleName();
        return message.isEmpty() ? type : type + ": " + message;
    }

    /** A witness for an exception where none may be. */
    public static Broken unexpected(String expected, String who, Throwable thrown, List<String> story) {
        var name = name(thrown);
        var found = name.startsWith("it is not written") ? name : who + " threw " + name;
        return new Broken(new Witness(expected, found, Where.lines(thrown), story, ""));
    }

    private static String message(Throwable thrown) {
        try {
            var message = thrown.getMessage();
            var text = message == null ? "" : message.strip();
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        } catch (RuntimeException | Error lying) {
            return ""; // the submission's own exception class, whose getMessage throws
        }
    }
}
