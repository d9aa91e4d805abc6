// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p07_process_queue;

/** 没有项：当时没有，或在时间之内没有。 */
public final class QueueEmpty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** 一次什么都没有取到的调用。 */
    public QueueEmpty() {
        super("the queue is empty");
    }
}
