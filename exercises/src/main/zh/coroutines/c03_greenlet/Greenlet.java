package coroutines.c03_greenlet;

/**
 * greenlet：想切换到谁就切换到谁的协程。生成器只能回到它的调用者（非对称）；greenlet 是对称的：任意多个之中，
 * 每一个都可以用 {@code switchTo} 交给任何另一个，以后有人切换回来，它就从那一行继续。请用若干线程来构造，
 * 其中任何时候恰好有一个在运行。
 *
 * {@snippet :
 * Greenlet<String> main = Greenlet.main();
 * var eat = new Greenlet<>(main, first -> "eaten by " + first);
 * var play = new Greenlet<>(main, first -> eat.switchTo(first));
 * main.switchTo("x");     // "x"：正在运行的就是 main
 * play.switchTo("egon");  // "eaten by egon"：eat 已经结束，把这个值传给它的父协程 main
 * play.close();           // play 还在它的 switchTo 中等待：那里抛出异常，函数体于是结束
 * }
 *
 * <p>笔记：协程 › Greenlet。随本文件给出：{@link Body}、{@link GreenletClosedException}、{@link BodyFailedException}。
 *
 * <p>契约。greenlet 先是<i>新的</i>，然后轮流地<i>运行</i>和<i>挂起</i>（函数体在 {@code switchTo} 中等待），
 * 最后<i>结束</i>。一个家族在任何时候有一个在运行，只有它的代码可以调用这个家族的 greenlet 的 {@code switchTo} 和
 * {@code close}；任何别的这种调用都没有定义。
 *
 * <ul>
 *   <li>C1 家族。{@code main()} 造出一个新的家族，其主 greenlet 就是调用它的代码：它正在运行。
 *       {@code new Greenlet(parent, body)} 只记住这两样：新的 greenlet 属于父协程的家族，无论父协程处于什么状态；
 *       它的函数体一行也不运行。父协程或函数体为 null 抛出 {@code NullPointerException}。
 *       一个线程可以是几个家族的主 greenlet，它们互不相知。
 *   <li>C2 值。切换到新的 greenlet，它的函数体就以所给的值开始；切换到挂起的，它等待中的 {@code switchTo}
 *       就返回所给的值。null 是普通的值。
 *   <li>C3 想切换到谁都行。{@code switchTo} 使调用它的 greenlet 挂起，并让被切换到的那一个运行，无论那是谁：
 *       不必是切换过来的那一个，也不必是父或子。切换到正在运行的自己，立即返回这个值。
 *   <li>C4 一次一个。切换走的一方什么都不做，直到再次被切换到（或它的子协程结束，或它被关闭）：
 *       没有人给出的唤醒（虚假唤醒）不让任何人继续。一方在切换之前写下的，下一个看得见。
 *   <li>C5 结束。函数体返回时，greenlet 就结束了，值到它的父协程去，如同它切换到了那里；上一次切换到它的一方继续等待。
 *       父协程若已结束，值就到父协程的父协程去，依此类推：主 greenlet 永远不会结束。已结束的父协程连成的链可以任意长。
 *   <li>C6 已结束。函数体返回、失败或被关闭之后，{@code isFinished()} 为 true，否则为 false。
 *       已结束的 greenlet 不能恢复：{@code switchTo} 抛出 {@code IllegalStateException}，什么都没有改变，
 *       调用者继续运行。
 *   <li>C7 失败。函数体抛出异常时，greenlet 就结束了，C5 所说的那个父协程等待中的 {@code switchTo} 抛出它：
 *       {@code RuntimeException} 或 {@code Error} 就是它本身，同一个对象；其他的放在 {@code BodyFailedException} 中，
 *       以它为 cause。父协程若不捕获，自己也随之失败。父协程若是新的，就因此结束，它的函数体永远不会运行：
 *       失败继续到父协程的父协程去，穿过任意长的链。
 *   <li>C8 关闭。对挂起的 greenlet 调用 {@code close()}，使它等待中的 {@code switchTo} 抛出
 *       {@code GreenletClosedException}，于是它的 {@code finally} 块得以运行；函数体结束时（因那个异常，或因返回；
 *       返回的值被丢弃），{@code close()} 返回到它的调用者，而不是父协程。对新的，只是使它结束，函数体永远不会运行；
 *       对已结束的，什么都不做。对主 greenlet、对正在运行的、对自身正在 {@code close()} 中等待的那一个，
 *       抛出 {@code IllegalStateException}，什么都不做。
 *   <li>C9 抗拒的函数体。函数体在被关闭时抛出的任何别的东西，由 {@code close()} 抛出，形式同 C7。
 *       被关闭时的 {@code switchTo}，无论切换到谁，都在那个函数体中立即抛出 {@code IllegalStateException}，
 *       它从那里继续；对第三个调用 {@code close()}，则同 C8。
 *   <li>C10 中断。中断不结束任何等待：{@code switchTo} 和 {@code close} 都不会因它而抛出异常或返回。它也不会丢失：
 *       那次调用结束时，被中断的线程的中断状态是置位的。它不会传给另一个 greenlet。
 *   <li>C11 休息。等待的一方不使用处理器时间，也不一遍又一遍地查看（不自旋，不睡眠，不做限时等待），
 *       其间被中断过也一样。
 *   <li>C12 线程。每个函数体可以有自己的线程，虚拟线程或平台线程。挂起的或被遗忘的 greenlet 不会使程序无法结束
 *       （守护线程）。已结束的函数体，无论是返回、失败还是被关闭，都不留下等待着的线程。
 *   <li>C13 开销。一去一回，旁边有一千个挂起的也一样，所花的时间最多是两个线程用 {@code wait} 和 {@code notifyAll}
 *       往返一次的 10 倍，平台线程或虚拟线程，取花得久的：一次切换除了它切换到的那一个，谁也不唤醒。
 * </ul>
 * 不作承诺：由哪个线程运行函数体、它的名字、线程局部变量；被遗忘的 greenlet 的 {@code finally} 块会不会运行。
 *
 * @param <V> 同一家族的 greenlet 互相给出的类型
 */
public final class Greenlet<V> implements AutoCloseable {
    /** 父协程的家族中的一个新 greenlet（C1）。 */
    public Greenlet(Greenlet<V> parent, Body<V> body) {
        throw new UnsupportedOperationException("TODO C1: 记住父协程和函数体；先不启动函数体");
    }

    /** 新家族的主 greenlet：调用它的代码（C1）。 */
    public static <V> Greenlet<V> main() {
        throw new UnsupportedOperationException("TODO C1: 一个没有父协程和函数体的 greenlet，它正在运行");
    }

    /** 交给这个 greenlet，等调用的那一个恢复时才返回：返回那时给它的值（C2–C7）。 */
    public V switchTo(V value) {
        throw new UnsupportedOperationException("TODO C2: 记下现在由它运行，把值给它，唤醒或启动它，然后等待恢复");
    }

    /** 它的函数体是否已经结束，或永远不会开始（C6）。 */
    public boolean isFinished() {
        throw new UnsupportedOperationException("TODO C6: 函数体是否已经结束");
    }

    /** 结束这个 greenlet：返回时，它的函数体的 {@code finally} 块已经运行（C8、C9）。 */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO C8: 让它等待中的 switchTo 抛出异常，然后等待函数体结束");
    }
}
