// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p07_process_queue;

/** 没有放入一项的空位：当时没有，或在时间之内没有。 */
public final class QueueFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** 没有进入队列的一项。 */
    public QueueFull() {
        super("the queue is full");
    }
}
