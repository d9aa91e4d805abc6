// 已给出：请勿改动；评测程序用的是它自己的那一份。
package threads.t07_thread_pool;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * 一个已提交的任务，以及它将会怎样：{@code concurrent.futures} 中的 {@code Future}。任务在工作线程开始做它之前<i>等
 * 待</i>，然后<i>运行</i>；它返回、抛出异常或被取消时，就已<i>结束</i>。任意多个线程可以询问任意多次。
 * 契约见 {@link ThreadPool}。
 */
public interface Handle<T> {
    /**
     * 等到任务结束。
     *
     * @return 它返回的值，可以是 null
     * @throws ExecutionException 它抛出了异常：其 cause 就是被抛出的那个对象
     * @throws CancellationException 它被取消了
     * @throws InterruptedException 调用者被中断；任务继续进行
     */
    T result() throws ExecutionException, InterruptedException;

    /**
     * 同上，但等待不超过时限。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @throws TimeoutException 时间已到而任务尚未结束；它继续进行，可以再次询问
     */
    T result(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException;

    /** 任务结束时，用这个句柄调用回调一次；若已结束，则立即调用。 */
    void addDoneCallback(Consumer<? super Handle<T>> callback);

    /**
     * 若任务还在等待，就取消它：它便永远不会运行。
     *
     * @return 任务是否已被取消
     */
    boolean cancel();

    /** 任务是否已经结束，无论以何种方式。绝不等待。 */
    boolean isDone();

    /** 任务是否已被取消。绝不等待。 */
    boolean isCancelled();
}
