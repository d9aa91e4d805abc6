// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p03_lifecycle;

/**
 * 进程怎样结束（进程的结束）。前两种出于它自己的意愿：它调用了 {@code exit}，或者它的 {@code main} 返回了。
 * 另外两种不是：内核用信号结束了它，它的代码一点也不再运行。
 */
public sealed interface Ending {
    /** 正常退出：退出码为 0。 */
    record Normal() implements Ending {}

    /**
     * 因为它自己发现的错误（出错退出）。
     *
     * @param code 它的退出码，不为 0
     */
    record Failed(int code) implements Ending {
        public Failed {
            if (code == 0) {
                throw new IllegalArgumentException("0 is no error");
            }
        }
    }

    /**
     * 因为它处理不了的错误（严重错误）：它访问了不属于它的内存，除以零，执行了不是指令的东西，或者自己放弃了。
     *
     * @param signal 信号的编号，例如 SIGSEGV 为 11
     */
    record Crashed(int signal) implements Ending {
        public Crashed {
            requireSignal(signal);
        }
    }

    /**
     * 被其他进程杀死。
     *
     * @param signal 信号的编号，例如 SIGKILL 为 9
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
