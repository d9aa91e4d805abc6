// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p06_process_pool;

/** 任务抛出了异常。异常本身留在产生它的工作进程里：它的类在这一侧甚至可能不存在。过来的，是它叫什么、它说了什么。 */
public final class TaskFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** 异常的类的名字。 */
    private final String exceptionClass;

    /** 异常所说的。 */
    private final String exceptionMessage;

    /**
     * 一个失败的任务。
     *
     * @param exceptionClass 任务抛出的东西的 {@code getClass().getName()}
     * @param exceptionMessage 它的 {@code getMessage()}；null 则为空字符串
     */
    public TaskFailedException(String exceptionClass, String exceptionMessage) {
        super(exceptionMessage.isEmpty() ? exceptionClass : exceptionClass + ": " + exceptionMessage);
        this.exceptionClass = exceptionClass;
        this.exceptionMessage = exceptionMessage;
    }

    /** 任务抛出的东西的类的名字，例如 {@code java.lang.IllegalStateException}。 */
    public String exceptionClass() {
        return exceptionClass;
    }

    /** 任务抛出的东西的消息；没有则为空字符串。 */
    public String exceptionMessage() {
        return exceptionMessage;
    }
}
