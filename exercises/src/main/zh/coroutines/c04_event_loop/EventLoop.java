package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;

/**
 * Gevent 那样的事件循环：从不说接下来由谁运行的 greenlet。每一个都运行到必须等待为止（等时间，或等另一个），
 * 循环就让就绪的继续。它所知道的，是能继续的那些排成的队列，以及睡着的那些的名单；请用若干线程来构造，
 * 其中任何时候恰好有一个在运行。
 *
 * {@snippet :
 * var loop = new EventLoop(Clock.system());
 * Task<String> eat = loop.spawn(() -> { loop.sleep(Duration.ofSeconds(2)); return "eaten"; });
 * Task<String> play = loop.spawn(() -> { loop.sleep(Duration.ofSeconds(1)); return "played"; });
 * loop.joinAll(List.of(eat, play));   // 2 秒之后，而不是 3 秒
 * eat.value();                        // "eaten"
 * }
 *
 * <p>笔记：协程 › Gevent。随本文件给出：{@link Task}、{@link Clock}。
 *
 * <p>契约。创建循环的代码是它的<i>主</i> greenlet（主协程），它在运行，永远不会结束；其他的由 {@code spawn} 造出。
 * 其中一个在<i>运行</i>；其余的要么<i>就绪</i>，要么<i>等待</i>（在 {@code sleep}、{@code join}、
 * {@code value} 或 {@code joinAll} 中），要么已经<i>结束</i>。只有正在运行的那一个的代码可以调用循环、
 * 它的任务和它打过补丁的时钟；任何别的这种调用都没有定义。被拒绝的调用（抛出 {@code NullPointerException}、
 * {@code IllegalArgumentException} 或 {@code IllegalStateException} 的调用）不切换到任何人，也不改变任何东西。
 *
 * <ul>
 *   <li>C1 spawn。{@code new EventLoop(clock)} 只记住时钟。{@code spawn(body)} 立即返回一个新任务；
 *       函数体一行也还没有运行，它是就绪的。轮到它时，函数体运行一次。任何 greenlet 都可以 spawn。
 *       时钟或函数体为 null 抛出 {@code NullPointerException}。一个线程可以是几个循环的主 greenlet，它们互不相知。
 *   <li>C2 一次一个（协作式）。谁在运行，就一直运行到等待或结束为止：其间别人什么都不做，{@code spawn} 之后也不做。
 *       等待的一方，只有等它所等的已经到来、而且轮到它时才继续：没有人给出的唤醒（虚假唤醒）不让任何人继续。
 *       一方在等待之前写下的，下一个看得见。
 *   <li>C3 轮到谁（就绪队列）。变为就绪的，排到就绪队列的末尾；正在运行的等待或结束时，队列中的第一个运行。
 *       所以没有人被跳过，无论它等的是什么。
 *   <li>C4 睡眠。{@code sleep(d)} 等到时钟显示的至少是调用时所显示的再加 d。每次在队列的第一个运行之前，
 *       时间已到的都变为就绪：按各自到时的先后；同时到的，按 spawn 的次序，主协程在最前。{@code sleep(ZERO)} 让出：
 *       它立即就到时，但已经就绪的先继续。所以一再让出的，不会使任何睡眠者轮不到。时长为 null 抛出
 *       {@code NullPointerException}，为负抛出 {@code IllegalArgumentException}。时间不会达到 292 年。
 *   <li>C5 无人就绪。这时，而且只在这时，循环调用它的时钟的 {@code sleepUntil}，一次，
 *       参数是最早的睡眠者睡眠结束的时间。它从不一遍又一遍地查看。
 *   <li>C6 join。{@code join()} 等到任务的函数体结束（无论以何种方式），等待者这时变为就绪；
 *       {@code joinAll(tasks)} 则在其中最后一个结束时。同一次结束使几个等待者就绪时，它们按 spawn 的次序就绪，
 *       主协程在最前。若都已结束，或者一个也没有，则立即返回：别人不运行。之后对这个集合做什么都无关紧要；
 *       同一个任务可以在其中出现两次。集合或元素为 null 抛出 {@code NullPointerException}；否则，等待自己（单独，
 *       或在其他任务之中）抛出 {@code IllegalStateException}，用 {@code value()} 也一样。
 *   <li>C7 值和失败。{@code value()} 像 {@code join()} 那样等待，并返回函数体返回的值，null 也算。
 *       函数体若抛出了什么（无论是什么），{@code value()} 就抛出 {@code ExecutionException}，以它本身为 cause，
 *       每次都如此，无论谁来问；别人都不受它影响，{@code join} 和 {@code joinAll} 也不抛出它。
 *       函数体返回或抛出异常之后，{@code isDone()} 为 true，否则为 false。
 *   <li>C8 永远等不到。没有人就绪，也没有人睡眠时，主协程就是在等某个徒然等待的人：它的 {@code join}、
 *       {@code value} 或 {@code joinAll} 抛出 {@code IllegalStateException}。其余的继续等待，循环可以照常使用。
 *   <li>C9 阻塞与打补丁（monkey patch）。函数体自己调用时钟的 {@code sleepUntil}，就使整个世界停下：其间别人都不运行。
 *       {@code patched()} 是给对循环一无所知的代码用的时钟：它显示相同的时间，它的 {@code sleepUntil(t)}
 *       只让调用它的那一个睡到 t（C4）；若 t 不晚于现在，则让出。t 为 null 抛出 {@code NullPointerException}。
 *   <li>C10 休息。等待的一方不使用处理器时间，也不一遍又一遍地查看（不自旋，不睡眠，不做限时等待）：
 *       只有循环对 {@code sleepUntil} 的那一次调用。
 *   <li>C11 线程。每个函数体可以有自己的线程，虚拟线程或平台线程。等待着的或被遗忘的 greenlet 不会使程序无法结束
 *       （守护线程）。已结束的函数体不留下线程；所有函数体都已结束的循环，一个线程也不留。
 *   <li>C12 一万个。可以有这么多同时睡眠（这就需要虚拟线程）。在它们旁边，让出给另一个 greenlet、它又让回来，
 *       所花的时间最多是两个线程用 {@code wait} 和 {@code notifyAll} 往返一次的 10 倍：一次切换除了轮到的那一个，
 *       谁也不唤醒。
 * </ul>
 * 不作承诺：由哪个线程运行函数体；中断这样的线程会怎样；时钟抛出异常会怎样。
 */
public final class EventLoop {
    /** 一个没有任务的循环；调用它的代码是它的主 greenlet（C1）。 */
    public EventLoop(Clock clock) {
        throw new UnsupportedOperationException("TODO C1: 记住时钟；正在运行的是主协程");
    }

    /** 一个新的 greenlet，它是就绪的（C1）。 */
    public <V> Task<V> spawn(Callable<V> body) {
        throw new UnsupportedOperationException("TODO C1: 把一个新的 greenlet 放到就绪队列的末尾");
    }

    /** 让别人运行，直到过了这么多时间（C4）。 */
    public void sleep(Duration duration) {
        throw new UnsupportedOperationException("TODO C4: 记下何时到时，然后交给下一个，等到轮到自己");
    }

    /** 等到它们全部结束（C6）。 */
    public void joinAll(Collection<? extends Task<?>> tasks) {
        throw new UnsupportedOperationException("TODO C6: 等到其中最后一个结束");
    }

    /** 一个只让调用它的 greenlet 睡眠的时钟（C9）。 */
    public Clock patched() {
        throw new UnsupportedOperationException("TODO C9: 一个时钟，其 sleepUntil 让别人在此期间运行");
    }
}
