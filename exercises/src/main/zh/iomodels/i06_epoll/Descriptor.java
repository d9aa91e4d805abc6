// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i06_epoll;

import java.util.ArrayList;

/**
 * 可以等待的东西：内核所见的文件描述符。它可以读、可以写或已挂断，任意组合，表示为一个 {@code int} 的各位。
 * 设备在任何时刻从任何线程改变它们。得知的办法有两种：{@linkplain #look() 查看}，这有代价，并且计数；或者被回调。
 *
 * <p>可以由几个线程使用。没有一个方法会等待，调用监听者时也不持有锁：所以调用者持有自己的锁时，这些方法都可以调用，
 * 监听者也可以取得那把锁。两个描述符只有是同一个对象时才相等。
 */
public interface Descriptor {
    /** 有东西可读（EPOLLIN）。 */
    int READABLE = 1;
    /** 有空位可写（EPOLLOUT）。 */
    int WRITABLE = 4;
    /** 对方已挂断（EPOLLHUP）。 */
    int HANGUP = 16;
    /** 所有的位。 */
    int ALL_BITS = READABLE | WRITABLE | HANGUP;

    /** 有东西到达某个描述符时被调用（内核的 {@code ep_poll_callback}）。 */
    interface Listener {
        /**
         * 有东西到达了。每次到达调用一次，这些位原来已经置位时也一样；由带来它的线程调用，那个线程不持有描述符的锁，
         * 要等这里返回才能继续。调用时这些位是置位的，但稍后去看的人可能发现它们又被清除了。
         *
         * @param descriptor 到达的是哪个描述符
         * @param bits 到达了什么，至少一位；不包括此外还有什么就绪
         */
        void becameReady(Descriptor descriptor, int bits);
    }

    /** 查看：此刻就绪的各位，0 表示没有。计数的就是这种查看。 */
    int look();

    /** 从现在起，每次到达也告诉这个监听者。之前到达的不告诉。添加两次的监听者被调用两次。 */
    void addListener(Listener listener);

    /**
     * 从现在起的到达不再告诉这个监听者。另一个线程已经开始的、或正要进行的调用，仍可能到来，即使在这里返回之后。
     * 监听者要与添加的是同一个对象才认得出（写了两次的 lambda 或方法引用是两个对象）；没有添加过的，忽略。
     */
    void removeListener(Listener listener);

    /** 各位的名字，例如 {@code READABLE|HANGUP}；0 则为 {@code nothing}。 */
    static String names(int bits) {
        var names = new ArrayList<String>();
        if ((bits & READABLE) != 0) {
            names.add("READABLE");
        }
        if ((bits & WRITABLE) != 0) {
            names.add("WRITABLE");
        }
        if ((bits & HANGUP) != 0) {
            names.add("HANGUP");
        }
        return names.isEmpty() ? "nothing" : String.join("|", names);
    }
}
