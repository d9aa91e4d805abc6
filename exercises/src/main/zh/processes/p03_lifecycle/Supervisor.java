package processes.p03_lifecycle;

import java.io.IOException;
import java.util.List;

/**
 * 子进程的监管者（进程的创建与结束）：它启动它们，读取它们写出的内容，说明每一个怎样结束，并保证没有一个被遗忘。
 *
 * {@snippet :
 * try (var supervisor = new Supervisor(exit)) {
 *     Child sort = supervisor.start(() -> new ProcessBuilder("sort", "names").start());
 *     Child log = supervisor.startDaemon(() -> new ProcessBuilder("logger").start());
 *     switch (sort.await()) {
 *         case Ending.Normal() -> System.out.write(sort.output());
 *         case Ending.Failed(var code) -> System.out.println("sort has failed: " + code);
 *         case Ending.Crashed(var signal) -> System.out.println("sort has a bug: signal " + signal);
 *         case Ending.Killed(var signal) -> System.out.println("somebody did not like it: signal " + signal);
 *     }
 * }   // log 在这里被结束；其他的子进程都要等到
 * }
 *
 * <p>笔记：进程 › 什么是进程 › 进程的创建与结束；什么是守护进程：进程间通信 › 生产者消费者模型。随本文件给出：
 * {@link Program}、{@link Child}、{@link Ending}、{@link Branch} 和 {@link JvmExit}。
 *
 * <p><b>要写的：</b>本类，以及一个实现 {@link Child} 的类。不需要 {@code ProcessBuilder}，
 * 只需要 {@link Program} 启动的 {@link Process}，以及 JDK 中任何你喜欢的线程、锁和队列。关于它，有三件事最好知道：
 *
 * <ul>
 *   <li>管道容得下若干千字节。往满了的管道里写的子进程会停住，直到有人来读。
 *   <li>{@code Process.destroy} 和 {@code destroyForcibly} 还会关闭本 JVM 这边的管道端，其中的内容就丢失了。
 *       它的 {@code ProcessHandle} 的同名方法不会。
 *   <li>进程结束时，它的子进程继续活着，但内核给它们换了父进程：那时再没有人能在它下面找到它们。
 * </ul>
 *
 * <h2>契约</h2>
 * 子进程<i>活着</i>，直到它的进程结束，无论它的流怎样。{@code startDaemon} 的子进程是<i>守护进程</i>。所有方法，
 * {@link Child} 的也算，都可以由任何线程（平台线程或虚拟线程）在任何时候调用。
 *
 * <ul>
 *   <li>C1 <b>启动。</b>{@code start} 和 {@code startDaemon} 在调用的线程上调用 {@code program.start()} 一次，
 *       并返回它所启动的子进程。它们不等待子进程做任何事：它可以永远运行，什么也不写。{@code pid} 是它的进程的 id。
 *       同一个程序可以启动许多次：每次都是另一个子进程。
 *   <li>C2 <b>结局。</b>{@code Process.exitValue} 的值这样解读。0：{@code Normal()}。从 129 到 159，
 *       128 + <i>n</i> 表示因信号 <i>n</i> 而死（与 shell 中一样；有人调用 {@code exit(137)} 与此无法区分）：SIGILL 4、
 *       SIGTRAP 5、SIGABRT 6、SIGBUS 7、SIGFPE 8、SIGSEGV 11 和 SIGSYS 31 为 {@code Crashed(n)}，
 *       其他的都为 {@code Killed(n)}。任何别的值，包括 128、160 及以上，或负数：{@code Failed(value)}。
 *   <li>C3 <b>等待。</b>{@code await} 等到子进程的进程结束，并返回怎样结束。之前和之后的每次调用都是如此，
 *       无论来自多少线程：所有等待的都会继续。它不等待子进程的流，那可能被它下面的进程长久占着。
 *   <li>C4 <b>时限。</b>{@code await(timeout)} 在子进程结束时立即返回它怎样结束；时限已过而尚未结束，则返回空，
 *       绝不提前。零或负数则看一眼，如 C5 所说；292 年也照样等，更长的则等这么久。
 *       {@code null} 先于一切抛出 {@link NullPointerException}。虚假唤醒不会延长时间。
 *   <li>C5 <b>查看。</b>{@code ending} 从不等待。子进程活着时，它为空。子进程结束之后，它很快就说出怎样结束；
 *       若之前有任何调用返回过结局，则立即说出。
 *   <li>C6 <b>中断。</b>调用的线程在等待时被中断，或者在调用之前已被中断，无论子进程或它的流是否已结束，
 *       两个 {@code await}、{@code output} 和 {@code errors} 都抛出 {@link InterruptedException} 并清除中断状态。
 *       结束的只是这次调用：子进程、它的流和其他等待者照常继续，如同从未有过这次调用。
 *   <li>C7 <b>输出。</b>两个流都从启动起就并排地读，无论是否有人要：子进程绝不会被满了的管道拦住，
 *       每个流上的 4 MiB 都逐字节到达。{@code output} 等到子进程的标准输出结束，{@code errors} 等到它的标准错误结束：
 *       各自只等自己的流，不等进程。它们返回到来的全部内容，每次调用都用自己的数组。
 *   <li>C8 <b>遗言。</b>无论子进程怎样结束，因 {@code close} 而结束也算：它之前写出的都会到达。
 *       {@code read} 抛出 {@link IOException} 的流，到那里就结束了。
 *   <li>C9 <b>输入。</b>{@code start} 或 {@code startDaemon} 返回时，子进程标准输入的我们这一端已经关闭：
 *       来读它的子进程会发现它已结束。
 *   <li>C10 <b>子进程。</b>{@code children} 返回所有活着的子进程，无论是不是守护进程，按启动的次序；
 *       就是 {@code start} 和 {@code startDaemon} 返回的那些对象。这个列表是副本，谁也不能改变它。
 *       结局已经返回过的子进程，不再在其中。
 *   <li>C11 <b>树。</b>{@code tree} 对每个活着的子进程返回一个分支，次序同上，连同它下面的进程，
 *       由 {@code Process} 和 {@code ProcessHandle} 的 {@code children} 得知；其中每一层都是最小的 id 在前。
 *   <li>C12 <b>守护进程。</b>{@code close} 用 SIGKILL 杀死每个活着的守护进程，因为更温和的信号它可能不理会，
 *       连同它此刻所有的子孙进程。它在等待任何人之前就这样做。别的子进程所启动的不去碰，别的子进程自己也不碰。
 *   <li>C13 <b>close。</b>{@code close} 在每个子进程都结束时返回，无论是不是守护进程，也无论要多久；它不等待它们的流。
 *       对它的每次调用都是如此，第二次也是。中断不会结束它：它继续等待，返回时中断状态是置位的。它等待时，
 *       其他所有方法都照常。它之后，{@link Child} 的方法仍然照常。
 *   <li>C14 <b>已关闭。</b>从第一次调用 {@code close} 起，{@code start} 和 {@code startDaemon} 抛出
 *       {@link IllegalStateException}，什么都不启动。调用 {@code close} 时正在进行的那一次，也可以这样；
 *       那么它所启动的已被杀死，如 C12 对守护进程所说。或者它返回一个子进程，C12 和 C13 对它同样成立。
 *   <li>C15 <b>本 JVM 的结束。</b>构造方法向 {@link JvmExit} 添加一个动作。它对守护进程做 C12 所说的事，
 *       此后对 {@code start} 和 {@code startDaemon} 就如 C14 所说；但它不等待任何子进程，
 *       另一个线程正在 {@code close} 中等待时也不等。{@code close} 返回时，这个动作已经移除。
 *       监管者没有线程会使 JVM 无法结束。
 *   <li>C16 <b>被拒绝的。</b>程序为 null：先于一切抛出 {@link NullPointerException}。
 *       {@code program.start()} 抛出的东西，受检的、非受检的或 {@link Error}，都原样传出。这时没有新的子进程：
 *       没有谁列出它或等待它。
 *   <li>C17 <b>等待者休息。</b>在这些调用之一中等待的线程不使用处理器时间；虚假唤醒（Java 允许它随时发生）
 *       不会结束它的等待。
 *   <li>C18 <b>什么也不留下。</b>子进程和它的两个流都已结束时，不再有为它留着的线程，它的三个管道的我们这一端都已关闭，
 *       有流失败过时也一样。
 * </ul>
 * 不作承诺：子进程结束之后，它的子孙写出的内容会怎样；本 JVM 被 {@code kill -9} 之后的任何事。
 */
public final class Supervisor implements AutoCloseable {
    /**
     * 没有子进程的监管者（C15）。
     *
     * @param exit 由它得知本 JVM 的结束
     * @throws NullPointerException 它为 null
     */
    public Supervisor(JvmExit exit) {
        throw new UnsupportedOperationException("TODO C15: 还没有子进程；添加结束守护进程的动作");
    }

    /**
     * 启动一个 {@code close} 要等待的子进程（C1、C7、C9、C14、C16）。
     *
     * @return 子进程
     * @throws IOException 见 C16
     */
    public Child start(Program program) throws IOException {
        throw new UnsupportedOperationException("TODO C1: 启动程序，让它的两个流都有人读，记住子进程");
    }

    /**
     * 启动一个 {@code close} 要结束的子进程（C1、C7、C9、C14、C16）。
     *
     * @return 子进程
     * @throws IOException 见 C16
     */
    public Child startDaemon(Program program) throws IOException {
        throw new UnsupportedOperationException("TODO C12: 同上，并记住它是守护进程");
    }

    /** 活着的子进程（C10）。 */
    public List<Child> children() {
        throw new UnsupportedOperationException("TODO C10: 已启动而尚未结束的，按次序");
    }

    /** 活着的子进程，连同它们下面的所有进程（C11）。 */
    public List<Branch> tree() {
        throw new UnsupportedOperationException("TODO C11: 每个活着的子进程一个分支，它下面也是如此");
    }

    /** 结束守护进程，等待所有子进程（C12、C13、C14、C15）。 */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO C12: 拒绝新来的，杀死守护进程及其下面的一切，然后等待所有人");
    }
}
