package grader.catalog;

/**
 * Thrown for a mistake of the person who typed the command: the message says what is wrong, where, and what to do. The
 * command line prints it without a stack trace and ends with code 2.
 */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what, where, what to do; plain text for the person, complete by itself */
    public UsageException(String message) {
        super(message);
    }
}
