// 已给出：请勿改动；评测程序用的是它自己的那一份。
package coroutines.c03_greenlet;

/**
 * greenlet 所运行的：一个普通的方法，每次调用 {@link Greenlet#switchTo} 时挂起于其中。
 *
 * @param <V> 同一家族的 greenlet 互相给出的类型
 */
@FunctionalInterface
public interface Body<V> {
    /**
     * 从第一行运行到最后一行，一次。
     *
     * @param first 第一次切换到这个 greenlet 时给它的值
     * @return 它的父协程得到的值
     */
    V run(V first) throws Exception;
}
