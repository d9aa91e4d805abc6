package processes.p03_lifecycle;

import java.util.Set;

/**
 * How a process has ended, read from the one number that the kernel leaves of it. Java tells the death by a signal as
 * the shell does: 128 and the signal's number.
 */
final class Endings {
    private static final int SIGNALLED = 128;
    private static final int LAST_SIGNAL = 31;
    /** SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, by Linux's numbers: nobody sends them to others. */
    private static final Set<Integer> FATAL = Set.of(3, 4, 5, 6, 7, 8, 11, 31);

    private Endings() {}

    static Ending of(int exitValue) {
        if (exitValue == 0) {
            return new Ending.Normal();
        }
        var signal = exitValue - SIGNALLED;
        if (signal < 1 || signal > LAST_SIGNAL) {
            return new Ending.Failed(exitValue);
        }
        return FATAL.contains(signal) ? new Ending.Crashed(signal) : new Ending.Killed(signal);
    }
}
