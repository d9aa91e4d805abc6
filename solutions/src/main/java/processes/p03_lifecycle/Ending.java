// Given: do not edit; the grader uses its own copy.
package processes.p03_lifecycle;

/**
 * How a process has ended (进程的结束). The first two are its own will: it has called {@code exit}, or its
 * {@code main} has returned. The other two are not: the kernel has ended it by a signal, and nothing of its code was
 * run any more.
 */
public sealed interface Ending {
    /** Normally (正常退出): with exit code 0. */
    record Normal() implements Ending {}

    /**
     * Because of an error that it found itself (出错退出).
     *
     * @param code its exit code, not 0
     */
    record Failed(int code) implements Ending {
        public Failed {
            if (code == 0) {
                throw new IllegalArgumentException("0 is no error");
            }
        }
    }

    /**
     * By an error that it could not handle (严重错误): it accessed memory that it has not, divided by zero, executed
     * what is no instruction, or gave itself up.
     *
     * @param signal the number of the signal, such as 11 for SIGSEGV
     */
    record Crashed(int signal) implements Ending {
        public Crashed {
            requireSignal(signal);
        }
    }

    /**
     * Killed by another process (被其他进程杀死).
     *
     * @param signal the number of the signal, such as 9 for SIGKILL
     */
    record Killed(int signal) implements Ending {
        public Killed {
            requireSignal(signal);
        }
    }

    private static void requireSignal(int signal) {
        if (signal < 1 || signal > 31) {
            throw new IllegalArgumentException("signal " + signal);
        }
    }
}
