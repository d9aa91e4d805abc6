package coroutines.c02_generator;

/**
 * 生成器：能停在中途的方法。它的函数体每给出一个值就调用 {@code yield}；每次 {@code next()} 让函数体运行到下一个
 * {@code yield}，并返回那个值；{@code send(x)} 也一样，而且使函数体正在等待的那个 {@code yield} 返回 x。
 * Java 没有这样的东西：请用一个运行函数体的虚拟线程，以及这个线程与调用者之间的交接来构造，两者一次只有一个在运行。
 *
 * {@snippet :
 * try (var running = new Generator<Integer, Integer>(out -> {
 *     int sum = 0;
 *     while (true) {
 *         sum += out.yield(sum);
 *     }
 * })) {
 *     running.next();    // 0：运行到第一个 yield
 *     running.send(3);   // 3
 *     running.send(4);   // 7
 * }                      // close()：等待中的 yield 抛出异常，函数体于是结束
 * }
 *
 * <p>笔记：协程 › 基于 yield 实现一个协程 › 生成器，next() 和 send()。随本文件给出：{@link Body}、{@link Yielder}、
 * {@link GeneratorClosedException}、{@link BodyFailedException}。生成器不是 {@code Iterator}，
 * 因为 {@code hasNext} 就得让函数体提前运行。
 *
 * <p>契约。生成器先是<i>新的</i>，然后轮流地<i>运行</i>（{@code next}、{@code send} 或 {@code close}
 * 的一次调用正在进行）和<i>挂起</i>（函数体在 {@code yield} 中等待），最后<i>结束</i>。
 *
 * <ul>
 *   <li>C1 惰性。构造方法只记住函数体；在第一次 {@code next()} 或 {@code send(null)} 之前，函数体一行也不运行。
 *       函数体为 null，由构造方法抛出 {@code NullPointerException}。
 *   <li>C2 第一次调用。此时还没有谁在 {@code yield} 中等待，所以第一次调用是 {@code next()} 或 {@code send(null)}，
 *       两者意思相同。对新的生成器 {@code send} 任何别的东西，都抛出 {@code IllegalStateException}，它仍是新的：
 *       {@code next()} 照样能启动它。
 *   <li>C3 值。{@code next()} 和 {@code send(x)} 返回函数体到达的那个 {@code yield} 的值。
 *       函数体挂起于其中的那个 {@code yield} 返回 x，若是 {@code next()} 则返回 null。两个方向上，null 都是普通的值。
 *   <li>C4 轮流。函数体启动之后，只在有调用等它时运行：调用返回时，函数体停在 {@code yield} 中，
 *       到下一次调用之前什么都不做；调用者在函数体 yield 或结束之前什么都不做。没有人给出的唤醒（虚假唤醒）
 *       不让任何一方继续。一方在交接之前写下的，另一方看得见。
 *   <li>C5 结束。函数体返回时，运行它的那次调用抛出 {@code NoSuchElementException}。结束之后的每次 {@code next} 和每次
 *       {@code send} 也都如此，无论送入什么，立即抛出，也无论函数体是返回了、失败了还是被关闭了。
 *   <li>C6 失败。函数体抛出的东西到达运行它的那次调用，生成器就此结束。
 *       {@code RuntimeException} 或 {@code Error} 原样抛出，是同一个对象；其他的放在 {@code BodyFailedException}
 *       中抛出，以它为 cause。
 *   <li>C7 关闭。对挂起的生成器调用 {@code close()}，使等待中的 {@code yield} 抛出 {@code GeneratorClosedException}，
 *       于是函数体的 {@code finally} 块得以运行；函数体结束时 {@code close()} 才返回，不会提前；中断不会缩短这次等待，
 *       之后中断状态仍然置位。函数体让这个异常传出去，或者捕获它然后返回，都是正常的结束：
 *       {@code close()} 什么都不抛出。生成器就此结束。
 *   <li>C8 没有什么可关闭。对新的生成器调用 {@code close()} 使它结束，它的函数体永远不会运行。
 *       对已结束的（无论以何种方式结束）调用 {@code close()}，什么都不做，什么都不抛出，无论多少次。
 *   <li>C9 抗拒的函数体。函数体在被关闭时抛出的任何其他异常，按 C6 的方式到达 {@code close()} 的调用者。
 *       被关闭时的 {@code yield} 不挂起：它在函数体中立即抛出 {@code IllegalStateException}，函数体从那里继续。
 *   <li>C10 一次一个调用，来自任何线程。调用可以先后来自不同的线程。生成器正在运行时，任何别的 {@code next}、
 *       {@code send} 或 {@code close}，无论来自另一个线程还是函数体自己，都立即抛出 {@code IllegalStateException}，
 *       而正在进行的调用和函数体什么都察觉不到。同一时刻的两次调用中，有一次运行函数体。
 *   <li>C11 中断。一步不能收回，所以中断不结束任何等待：{@code next}、{@code send} 以及函数体的 {@code yield}
 *       都不会因它而抛出异常或返回。它也不会丢失：那次调用结束时，被中断的线程的中断状态是置位的。它不会传给另一方。
 *   <li>C12 休息。等待的一方，无论是调用者还是函数体，都不使用处理器时间，也不一遍又一遍地查看（不自旋，不睡眠，
 *       不做限时等待），其间被中断过也一样。
 *   <li>C13 轻量。挂起的生成器不需要平台线程：可以有一万个同时挂起或被遗忘，而且它们不会使程序无法结束。
 *       来自虚拟线程的一次调用，一去一回，所花的时间最多是两个虚拟线程在一个监视器上用 {@code wait} 和
 *       {@code notifyAll} 往返一次的 10 倍。
 * </ul>
 * 不作承诺：由哪个线程运行函数体（C13 之外）、它的名字、线程局部变量；调用者之间的公平；
 * 被遗忘的生成器的 {@code finally} 块会不会运行。
 *
 * @param <Y> 函数体 yield 出的类型
 * @param <S> 送入它的类型
 */
public final class Generator<Y, S> implements AutoCloseable {
    /** 一个新的生成器（C1）。 */
    public Generator(Body<Y, S> body) {
        throw new UnsupportedOperationException("TODO C1: 记住函数体；先不启动它");
    }

    /** 让函数体运行到下一个 {@code yield}，并返回那个值：与 {@code send(null)} 相同（C3、C5、C6）。 */
    public Y next() {
        throw new UnsupportedOperationException("TODO C3: 与 send(null) 相同");
    }

    /** 使等待中的 {@code yield} 返回这个值，让函数体运行到下一个 {@code yield}，并返回那个值（C2–C6）。 */
    public Y send(S value) {
        throw new UnsupportedOperationException("TODO C3: 启动函数体（第一次调用），或把值交给它，然后等到它 yield 或结束");
    }

    /** 结束生成器：返回时，函数体的 {@code finally} 块已经运行（C7–C9）。 */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO C7: 让等待中的 yield 抛出异常，然后等待函数体结束");
    }
}
