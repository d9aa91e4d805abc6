// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p06_process_pool;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** 一个已提交的任务，以及它将会怎样。任意多个线程可以询问任意多次。 */
public interface Handle {
    /**
     * 等到任务结束。
     *
     * @return 它的结果：每次调用都相同
     * @throws TaskFailedException 任务抛出了异常：每次调用
     * @throws WorkerDiedException 它的工作进程在任务之前结束了：每次调用
     * @throws InterruptedException 调用者在等待时被中断；任务继续进行
     */
    String get() throws TaskFailedException, WorkerDiedException, InterruptedException;

    /**
     * 同上，但等待不超过时限，也不少于时限。
     *
     * @param timeout 多久；{@code Duration.ZERO} 看一眼
     * @throws TimeoutException 时间已到而任务尚未结束；任务继续进行，可以再次询问
     * @throws IllegalArgumentException 时限为负，立即抛出
     * @throws NullPointerException 它为 null，立即抛出
     */
    String get(Duration timeout)
            throws TaskFailedException, WorkerDiedException, InterruptedException, TimeoutException;

    /** 任务是否已经结束，无论以何种方式，也就是 {@link #get()} 不必等待。它自己从不等待。 */
    boolean isDone();
}
