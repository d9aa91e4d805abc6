package grader.run;

import java.util.Set;

/**
 * How the JVM of a worker ended.
 *
 * @param code its exit code, 128 more than the signal where one ended it
 * @param output what it printed last
 */
record WorkerExit(int code, String output) {
    private static final int SIGNAL = 128;
    private static final int KILL = 9;
    /** SIGILL, SIGABRT, SIGBUS, SIGFPE and SIGSEGV: how a JVM ends that has found itself broken. */
    private static final Set<Integer> FAULTS = Set.of(4, 6, 7, 8, 11);
    /** What a JVM ends with that was told to exit when it runs out of memory. */
    private static final int OUT_OF_MEMORY = 3;

    /** By the signal that nobody can refuse, as a kernel short of memory sends it. */
    boolean isKilled() {
        return code == SIGNAL + KILL;
    }

    /** By a fault of the JVM itself, or since the system had no thread left: that may be others' doing. */
    boolean isFault() {
        return FAULTS.contains(code - SIGNAL) || isOutOfThreads();
    }

    private boolean isOutOfThreads() {
        return output.contains("unable to create native thread");
    }

    /** In words. */
    String how() {
        if (isOutOfThreads()) {
            return "out of threads";
        }
        if (code == OUT_OF_MEMORY || output.contains("java.lang.OutOfMemoryError")) {
            return "out of memory";
        }
        return code > SIGNAL ? "killed by signal " + (code - SIGNAL) : "exit code " + code;
    }
}
