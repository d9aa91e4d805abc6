package processes.p11_event;

import java.time.Duration;

/**
 * 线程可以等待的标志（事件）。
 *
 * <p>笔记：进程 · 进程间通信 · 事件。如同 Python 的 {@code Event}：一个线程说某件事发生了，等待它的全都继续，
 * 之后来问的不必等待，直到有人把它收回。笔记例子中的红绿灯就是这样的事件：绿灯是设置，红灯是清除，等待的是车。
 *
 * <p>这个事件为一个进程的各线程服务，因为 Java 对象留在自己的进程里。
 *
 * <p>可以使用监视器（{@code synchronized}、{@code wait}、{@code notify}）、{@code volatile}、
 * {@code java.util.concurrent.atomic}、{@code VarHandle}、{@code LockSupport} 以及集合；不可以使用现成的锁、闭锁、
 * 信号量或其他同步器，因为那就是答案。
 *
 * <h2>契约</h2>
 * {@code await()} 和 {@code await(timeout)} 只要还在等待，就遵守同样的条款。一个线程调用了其中之一，发现事件未设置，
 * 并已去等待，它就<i>在场</i>。在另一个线程调用 {@code set} 或 {@code clear} 时到来的调用，看到的事件可以是此前的样子，
 * 也可以是此后的样子。
 *
 * <ul>
 *   <li>C1 <b>标志。</b>新建的事件未设置。{@code set} 设置它，{@code clear} 清除它，{@code isSet} 说明它；
 *       每一个都为所有线程所见，它们都从不等待别的线程做什么，此外没有什么改变标志：
 *       {@code await} 和 {@code isSet} 都不会把它用掉。清除未设置的事件不改变任何东西：等待的继续等待，
 *       等下一次 {@code set}。设置已设置的事件不改变任何东西。
 *   <li>C2 <b>等待。</b>事件已设置时，{@code await} 立即返回。未设置时，{@code await} 等待，
 *       无论调用之前设置和清除过什么。{@code set} 放行所有在场的线程，而不是其中一个；
 *       {@code await} 和 {@code set} 同时到来时，唤醒不会丢失。线程在 {@code set} 之前所做的，对因此继续的线程可见。
 *   <li>C3 <b>脉冲。</b>调用 {@code set} 时在场的每个线程都会通过，即使紧接着就调用了 {@code clear}，
 *       那个线程还没来得及再次运行。别的线程不会：在 {@code clear} 之后才调用 {@code await} 的，
 *       等待下一次 {@code set}，其他线程还没有运行时也一样。
 *   <li>C4 <b>中断。</b>线程在等待时被中断，或者在调用之前已被中断，{@code await} 就抛出 {@link InterruptedException}，
 *       无论事件是否已设置；与 Java 中各处一样，中断状态随之清除。标志不因此改变，也没有别的等待者错过唤醒。
 *       线程恰好在事件被设置时被中断，两种都可以：抛出，或者继续而中断状态保持置位。
 *   <li>C5 <b>时限。</b>事件已设置，或者一被设置，{@code await(timeout)} 就返回 {@code true}；时限已过而仍未设置，
 *       则返回 {@code false}，绝不提前。时限为零或负数时，只看一眼，不等待。
 *       {@code null} 立即抛出 {@link NullPointerException}，无论事件是否已设置。虚假唤醒既不结束也不延长时间。
 *       292 年也照样等；超过此数的时限，无论正负，都不作要求。
 *   <li>C6 <b>虚假唤醒。</b>在 {@code await()} 中无缘无故醒来的线程继续等待。Java 允许这样的唤醒随时发生。
 *   <li>C7 <b>不占用 CPU。</b>等待的线程不使用处理器时间，也不一遍又一遍地查看事件，无论两次查看之间是否停顿。
 * </ul>
 */
public final class Event {

    /** 一个未设置的事件。 */
    public Event() {}

    /** 设置事件，放行所有等待它的线程（C1、C2、C3）。 */
    public void set() {
        throw new UnsupportedOperationException("TODO C1: 设置标志，放行所有等待的线程");
    }

    /** 清除事件，使 {@code await} 再次等待（C1、C3）。 */
    public void clear() {
        throw new UnsupportedOperationException("TODO C1: 清除标志");
    }

    /** 事件是否已设置（C1）。 */
    public boolean isSet() {
        throw new UnsupportedOperationException("TODO C1: 说明事件是否已设置");
    }

    /**
     * 事件已设置时立即返回；否则等待下一次 {@link #set()}（C2、C3、C4、C6、C7）。
     *
     * @throws InterruptedException 见 C4
     */
    public void await() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C2: 等到事件被设置，或者自调用以来被设置过");
    }

    /**
     * 同上，但等待不超过时限（C2 至 C7）。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @return 事件是否被设置了
     * @throws InterruptedException 见 C4
     */
    public boolean await(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C5: 和 await 一样，但等待不超过时限");
    }
}
