// 已给出：请勿改动；评测程序用的是它自己的那一份。
package coroutines.c02_generator;

/**
 * 生成器所运行的：一个普通的方法，每给出一个值就调用 {@link Yielder#yield}。
 *
 * @param <Y> 它 yield 出的类型
 * @param <S> 送入它的类型
 */
@FunctionalInterface
public interface Body<Y, S> {
    /** 从第一行运行到最后一行，一次，并在每次调用 {@code yielder.yield} 时挂起于其中。 */
    void run(Yielder<Y, S> yielder) throws Exception;
}
