// 已给出：请勿改动；评测程序用的是它自己的那一份。
package threads.t07_thread_pool;

import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * 一次 {@code map} 的结果，按参数的顺序排列，每个结果只在要它时才等待。像迭代器一样，供一个线程使用；
 * 但不是 {@code Iterator}，因为那里的 {@code next} 不能抛出等待所必须抛出的异常。
 */
public interface Results<R> {
    /** 是否还有结果可取，无论它是否已经有了。绝不等待。 */
    boolean hasNext();

    /**
     * 下一个结果，一有就给出。
     *
     * @throws ExecutionException 函数对这个参数抛出了异常：其 cause 就是被抛出的那个对象；下一次调用接着处理其后的参数
     * @throws TimeoutException {@code map} 的时限已过而这个结果还没有；再次调用时要的仍是同一个
     * @throws InterruptedException 调用者被中断；再次调用时要的仍是同一个
     * @throws NoSuchElementException 没有更多的结果了
     */
    R next() throws ExecutionException, InterruptedException, TimeoutException;
}
