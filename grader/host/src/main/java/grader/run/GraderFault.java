package grader.run;

/** The kit itself failed: never the student's fault, and it costs the student nothing. */
public final class GraderFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what failed, where, and what to do */
    public GraderFault(String message) {
        super(message);
    }

    /** The same with the exception that shows it. */
    public GraderFault(String message, Throwable cause) {
        super(message, cause);
    }
}
