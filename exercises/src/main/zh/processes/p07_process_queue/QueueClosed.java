// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p07_process_queue;

/** 队列关闭了，或者创建者的进程结束了，或者这个客户端关闭了。 */
public final class QueueClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** 一次再也找不到队列的调用。 */
    public QueueClosed() {
        super("the queue is closed");
    }
}
