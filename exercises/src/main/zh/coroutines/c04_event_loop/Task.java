// 已给出：请勿改动；评测程序用的是它自己的那一份。
package coroutines.c04_event_loop;

import java.util.concurrent.ExecutionException;

/**
 * {@link EventLoop#spawn} 返回的东西：一个 greenlet，以及它将会怎样。
 *
 * @param <V> 它的函数体返回的类型
 */
public interface Task<V> {
    /** 等到函数体结束，无论以何种方式（C6）。 */
    void join();

    /**
     * 等到函数体结束，并返回它返回的值（C7）。
     *
     * @throws ExecutionException 函数体抛出了什么：那就是它的 cause
     */
    V value() throws ExecutionException;

    /** 函数体是否已经结束（C7）。 */
    boolean isDone();
}
