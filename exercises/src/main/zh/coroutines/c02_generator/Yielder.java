// 已给出：请勿改动；评测程序用的是它自己的那一份。
package coroutines.c02_generator;

/**
 * 生成器在函数体一侧的接口。只有运行函数体的线程可以调用它，而且只能在运行期间调用；任何别的调用都没有定义。
 *
 * @param <Y> 函数体 yield 出的类型
 * @param <S> 送入它的类型
 */
@FunctionalInterface
public interface Yielder<Y, S> {
    /**
     * 把值给等着它的调用者，并使函数体挂起，直到下一次调用。（Java 把 {@code yield} 这个词留给了 switch 表达式：
     * 作为方法，要连同对象一起调用，如 {@code out.yield(1)}。）
     *
     * @param value {@code next} 或 {@code send} 返回的值；可以为 null
     * @return 送入的值：{@code send} 的参数；若是 {@code next}，则为 null
     * @throws GeneratorClosedException 生成器被关闭了
     * @throws IllegalStateException 它已经在被关闭
     */
    S yield(Y value);
}
