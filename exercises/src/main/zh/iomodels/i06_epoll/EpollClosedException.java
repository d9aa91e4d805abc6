// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i06_epoll;

/** epoll 已经关闭，或在调用等待时被关闭了。 */
public final class EpollClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** 带有说明这一点的消息。 */
    public EpollClosedException() {
        super("the epoll is closed");
    }
}
