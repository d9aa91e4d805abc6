package processes.p04_process;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * 作为对象的进程（进程对象），如同 Python 的 {@code multiprocessing.Process}：它有一个进程体，
 * 在有自己内存的子 JVM 中运行。
 *
 * {@snippet :
 * var one = new ChildProcess(launcher, Greeting.class, "Jedan", 36);   // 一个实现 Body 的类，以及参数
 * var two = new Chat(launcher, "太白");        // 或者一个子类：它自己的 run() 就是进程体，它的字段一起过去
 * two.setDaemon(true);                         // 最迟随本 JVM 结束
 * one.start();
 * two.start();
 * one.join();                                  // 其间两者都在运行，与本进程同时
 * System.out.println(one.exitCode());          // OptionalInt[0]，如果进程体已经返回
 * }
 *
 * <p>笔记：进程 › multiprocess 模块 › 创建进程部分（process 模块）；什么是守护进程：进程间通信 › 生产者消费者模型。
 * 随本文件给出：{@link Body}、{@link Launcher}，以及供子进程的主程序用的 {@link ChildSide}。
 *
 * <p><b>要写的：</b>本类，以及子进程的主程序：一个有 {@code main} 方法的类，嵌套在这里，或在本包中自己的文件里。
 * 对象不能到另一个 JVM 去，字节却可以：{@code ObjectOutputStream} 把这个对象和它所引用的一切变成字节，
 * {@code Process.getOutputStream} 把它们送到子进程的标准输入，
 * {@link ChildSide#takeInput} 有能把它们重新变成对象的东西。{@code transient} 的字段留在原处；在副本中它为 null（或 0，
 * 或 false）。
 *
 * <h2>契约</h2>
 * <i>子进程</i>是 {@code start} 启动的进程；在它结束之前，它<i>活着</i>。所有方法都可以由任何线程（平台线程或虚拟线程）
 * 在任何时候调用。
 *
 * <ul>
 *   <li>C1 <b>进程体。</b>{@code start} 在调用的线程上调用 {@code launcher.launch} 一次，用你的一个主类。在子进程中，
 *       {@code run} 在这个对象的一个副本上运行一次，副本由 Java 的序列化产生。如这里所写，
 *       {@code run} 用 {@link Body#of} 造出进程体，并让它带着参数运行；没有进程体时，它什么都不做；
 *       子类可以有自己的 {@code run}。这一切都不在本进程中发生：{@code start} 不在这里调用 {@code run}，
 *       也不造出进程体；{@code run} 所改变的，无论是静态字段还是这个对象，都只在子进程中改变。
 *   <li>C2 <b>直接调用的 run。</b>这时 {@code run} 与别的方法一样：它在调用的线程上运行，
 *       用构造方法得到的那些参数（每次放在一个新数组里），抛出的东西原样传出。它不启动任何东西，
 *       也不改变其他方法所说的；在 {@code start} 之前、之后以及子进程活着时，都可以调用，任意多次。
 *   <li>C3 <b>过去的内容。</b>参数，以及子类的字段：凡是 Java 的序列化能写的都行，例如 null、任何字符串、4 MiB 及以上。
 *       这里是同一个对象的，那里也是同一个，有环也一样。其中可以有进程对象，无论是否已启动。
 *       一切都以调用 {@code start} 时的样子过去：{@code start} 返回时它已被读取，之后的改变到不了子进程。
 *       参数数组本身由构造方法复制，其中的东西则不复制。
 *   <li>C4 <b>立即。</b>{@code start} 不等待子进程做任何事：既不等它结束，也不等它读取送给它的内容，无论有多少。
 *       任意多个子进程并排运行。
 *   <li>C5 <b>一次。</b>一次 {@code start} 返回之后，再次调用都抛出 {@link IllegalStateException}，什么都不启动，
 *       子进程已经结束时也一样。几个线程同时调用时，其中一个启动子进程。
 *   <li>C6 <b>被拒绝的。</b>序列化抛出的东西原样从 {@code start} 传出，无论是 {@code NotSerializableException}，
 *       还是某个 {@code writeObject} 抛出的，而且什么都没有启动。{@code launch} 抛出的东西，受检的、
 *       非受检的或 {@link Error}，也原样传出。两种情况之后，对象都和原来一样，可以启动。启动器、类或数组为 null 时，
 *       构造方法抛出 {@link NullPointerException}。
 *   <li>C7 <b>退出码。</b>{@code run} 已经结束，而且那里不再有不是守护线程的线程时，子进程结束。{@code run} 返回了，
 *       它的退出码为 0；{@code run} 抛出了什么（无论是什么），或者在子进程中造不出副本，则为 1。
 *       进程体调用 {@code System.exit(n)}，子进程就以 n 结束。子进程若是被杀死的，
 *       {@code exitCode} 给出 {@code Process.exitValue} 所说的值。
 *   <li>C8 <b>它所说的。</b>{@code pid}、{@code isAlive}、{@code exitCode} 和 {@code isDaemon} 不等待子进程做任何事。
 *       {@code start} 之前没有子进程：空、false、空。从它返回起，{@code pid} 是子进程的进程 id，子进程结束之后也是。
 *       只要子进程活着，{@code isAlive} 就为 true，{@code exitCode} 就为空。它结束之后，两者很快就如实说出；
 *       若有任何调用返回过这一点，则立即说出。在子进程中，{@code run} 可以问它自己的对象同样的事：
 *       {@code pid} 是它的进程的 id，{@code isAlive} 为 true，{@code exitCode} 为空，{@code isDaemon} 是启动时的样子。
 *   <li>C9 <b>join。</b>{@code join} 等到子进程结束。之前和之后的每次调用都是如此，无论来自多少线程。
 *       {@code start} 之前，它抛出 {@link IllegalStateException}。有人等待时，其他所有调用都得到回答。
 *   <li>C10 <b>时限。</b>{@code join(timeout)} 在子进程结束时立即返回 true；时限已过而尚未结束，则返回 false，
 *       绝不提前。零或负数则看一眼；292 年也照样等，更长的则等这么久。虚假唤醒不会延长时间。
 *       null 先于一切抛出 {@link NullPointerException}；{@code start} 之前，它抛出 {@link IllegalStateException}。
 *   <li>C11 <b>中断。</b>调用的线程在等待时被中断，或者在调用之前已被中断，无论子进程是否已经结束，
 *       两个 {@code join} 都抛出 {@link InterruptedException} 并清除中断状态。结束的只是这次调用：
 *       子进程和其他等待者照常继续。C9 和 C10 所拒绝的，先拒绝，并让中断状态保持原样。{@code start} 也是如此，
 *       中断妨碍不了它。
 *   <li>C12 <b>标志。</b>在 {@code setDaemon(true)} 之前，进程对象不是守护进程。从 {@code start} 起，
 *       {@code setDaemon} 抛出 {@link IllegalStateException}，什么都不改变，子进程已经结束时也一样；
 *       与 {@code start} 相遇的那一次，要么及时而算数，要么被拒绝。被拒绝的 {@code start} 之后，可以再次设置。
 *   <li>C13 <b>本 JVM 的结束。</b>本 JVM 一结束，守护子进程也就结束，无论本 JVM 是自己结束还是被 {@code kill -9}，
 *       哪怕它正在进程体的中间，也无论它有什么线程。它不会使本 JVM 无法结束。其他的子进程会：{@code main} 已经返回、
 *       别的都不再运行时，它们结束了，本 JVM 才结束。它们不随它结束：本 JVM 被杀死时，它们继续活着。
 *   <li>C14 <b>输出。</b>进程体在 {@code System.out} 和 {@code System.err} 上打印的，
 *       逐字节写到子进程的标准输出和标准错误，此外什么都不写；只有 {@code run} 抛出的异常的栈轨迹，
 *       或者副本做不出来的原因的栈轨迹除外，它写到标准错误。
 *   <li>C15 <b>休息。</b>在 {@code join} 中等待的线程不使用处理器时间；虚假唤醒（Java 允许它随时发生）不会结束等待。
 *       子进程结束之后，本 JVM 中不再有为它留着的线程，它的标准输入的我们这一端已经关闭，它从未读过也一样。
 * </ul>
 * 不作承诺：进程体在 {@code System.in} 中看到什么；{@code start}、{@code join} 和 {@code setDaemon}
 * 在子进程中的副本上做什么；有哪些守护线程。
 */
public class ChildProcess implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * 有进程体的进程：尚未启动，不是守护进程（C1、C3、C6）。
     *
     * @param launcher 由它启动子进程
     * @param body 一个公开的类，有一个不带参数的公开构造方法
     * @param arguments 给进程体的参数
     */
    public ChildProcess(Launcher launcher, Class<? extends Body> body, Object... arguments) {
        throw new UnsupportedOperationException("TODO C1: 把启动器放在 transient 字段里，并记住进程体的类");
    }

    /**
     * 没有进程体的进程，或有自己的 {@code run} 的子类的进程（C1、C6）。
     *
     * @param launcher 由它启动子进程
     */
    public ChildProcess(Launcher launcher) {
        throw new UnsupportedOperationException("TODO C1: 没有进程体");
    }

    /**
     * 进程体（C1、C2）。
     *
     * @throws Exception 进程体抛出的
     */
    public void run() throws Exception {
        throw new UnsupportedOperationException("TODO C2: 用 Body.of 造出进程体，并让它运行");
    }

    /**
     * 启动子进程，由它运行 {@link #run}（C1、C3 至 C6）。
     *
     * @throws IOException 见 C6
     * @throws IllegalStateException 见 C5
     */
    public final void start() throws IOException {
        throw new UnsupportedOperationException("TODO C1: 把这个对象变成字节，启动子进程，由另一个线程发送这些字节");
    }

    /**
     * 等到子进程结束（C9）。
     *
     * @throws InterruptedException 见 C11
     */
    public final void join() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C9: 等待进程结束，如果它已启动");
    }

    /**
     * 同上，但等待不超过时限，也不少于时限（C10）。
     *
     * @return 子进程是否已经结束
     * @throws InterruptedException 见 C11
     */
    public final boolean join(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C10: 等待进程结束，或时间结束");
    }

    /** 子进程的进程 id；{@link #start} 之前为空（C8）。 */
    public final OptionalLong pid() {
        throw new UnsupportedOperationException("TODO C8: 子进程的；在子进程中，则是它自己的");
    }

    /** 子进程是否活着（C8）。 */
    public final boolean isAlive() {
        throw new UnsupportedOperationException("TODO C8: 它是否已启动而尚未结束");
    }

    /** 子进程以什么结束；尚未结束则为空（C7、C8）。 */
    public final OptionalInt exitCode() {
        throw new UnsupportedOperationException("TODO C8: 结束之前什么都没有，之后是进程所说的");
    }

    /** 子进程是否要随本 JVM 结束（C12）。 */
    public final boolean isDaemon() {
        throw new UnsupportedOperationException("TODO C12: setDaemon 所设的；起初为 false");
    }

    /**
     * 说明子进程是否要随本 JVM 结束（C12、C13）。
     *
     * @throws IllegalStateException 它已经启动
     */
    public final void setDaemon(boolean daemon) {
        throw new UnsupportedOperationException("TODO C12: 记住它，除非子进程已经启动");
    }
}
