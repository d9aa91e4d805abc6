package grader.spec;

/** Every question to it blocks, throws or never ends. */
public final class Odd extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For {@link AsSubmission}. */
    public Odd() {}

    @Override
    public synchronized String getMessage() {
        while (true) {
            try {
                wait();
            } catch (InterruptedException goOn) {
                // for ever
            }
        }
    }

    @Override
    public String toString() {
        return toString() + "x";
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        throw this;
    }

    @Override
    public synchronized Throwable getCause() {
        return this;
    }
}
