// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p06_process_pool;

/** 工作进程的进程在任务中间结束了：没有人知道任务进行到了哪里，所以不再试。 */
public final class WorkerDiedException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * 一个失去了工作进程的任务。
     *
     * @param message 关于这次结束所知道的，给人看：进程的编号、它的退出码
     */
    public WorkerDiedException(String message) {
        super(message);
    }
}
