package grader.cli;

import java.io.PrintWriter;

/**
 * What is still told when a grade is ended from outside: by Ctrl-C, a closed terminal or the end of a job. It is told
 * while the JVM ends, by a thread that has the output to itself then. Closed when the grade has come to its own end.
 */
public final class Interruption implements AutoCloseable {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** Has this told when the JVM is ended before the interruption is closed. */
    public static Interruption tells(PrintWriter out, Runnable last) {
        var hook = new Thread(
                () -> {
                    if (out instanceof SpokenWriter spoken) {
                        spoken.claim();
                    }
                    last.run();
                    out.flush();
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return; // it is being told just now
        }
    }
}
