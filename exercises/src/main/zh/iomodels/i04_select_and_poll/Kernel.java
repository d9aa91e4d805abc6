// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i04_select_and_poll;

/**
 * 内核提供给构造 {@code select} 和 {@code poll} 的人的东西：对一个描述符（文件描述符）的查看、一个时钟和一次睡眠。
 * 每次查看都计数，查看期间时钟继续走。
 */
public interface Kernel {
    /** 有东西可读（POLLIN）。 */
    int READABLE = 1;
    /** 有紧急的东西可读（POLLPRI）。 */
    int URGENT = 2;
    /** 有空位可写（POLLOUT）。 */
    int WRITABLE = 4;
    /** 描述符出错了（POLLERR）。 */
    int ERROR = 8;
    /** 对方已挂断（POLLHUP）。 */
    int HANGUP = 16;
    /** 没有打开这样的描述符（POLLNVAL）。 */
    int INVALID = 32;

    /** {@code select} 的一个集合容得下多少个描述符：0 到 1023（FD_SETSIZE）。 */
    int SET_SIZE = 1024;

    /**
     * 查看一个描述符：此刻置位的各位，0 表示没有；没有打开这样的描述符时，只有 {@code INVALID}。计数的就是这种查看。
     */
    int look(int descriptor);

    /**
     * 一个只有差值才有意义的时钟，像 {@link System#nanoTime()}：它可以为负，也可以在任何时刻从 {@code Long.MAX_VALUE}
     * 走到 {@code Long.MIN_VALUE}。
     */
    long nanoTime();

    /**
     * 睡到任何描述符（无论是否被监视）有事发生，但不超过这么多纳秒。它也可能无缘无故醒来。
     * 上一次睡眠之后发生过的事不会错过：那么它立即返回。
     *
     * @throws IllegalArgumentException {@code nanos} 小于 1
     * @throws InterruptedException 睡眠者被中断（EINTR）
     */
    void sleep(long nanos) throws InterruptedException;
}
