package processes.p10_semaphore;

import java.time.Duration;

/**
 * 计数信号量：有若干许可，线程等到许可够用为止。
 *
 * <p>笔记：进程 · 进程间通信 · 信号量。互斥锁让一个进去；信号量有多少许可，就让多少个进去，例如五位客人住五间房。
 * 线程一次取得几个许可，或一次归还几个，还可以说明愿意等多久。有界的信号量（如 Python 的 {@code BoundedSemaphore}）
 * 还会察觉归还的比曾经有过的多。
 *
 * <p>这个信号量为一个进程的各线程服务，因为 Java 对象留在自己的进程里；它的规则，与操作系统在进程之间的信号量所遵循的
 * 相同。
 *
 * <p>可以使用监视器（{@code synchronized}、{@code wait}、{@code notify}）、{@code volatile}、
 * {@code java.util.concurrent.atomic}、{@code VarHandle}、{@code LockSupport} 以及集合，包括从不等待的并发集合；
 * 不可以使用现成的锁、信号量、闭锁、阻塞队列或其他同步器，因为那就是答案。
 *
 * <h2>契约</h2>
 * 许可要么<i>可用</i>，要么已被取得。只要 {@code tryAcquire} 还在等待，关于 {@code acquire} 的每个条款它都遵守。
 *
 * <ul>
 *   <li>C1 <b>进展。</b>新建的信号量有构造方法所说的那么多可用许可。没有人等待时，只要有 {@code n} 个许可可用，
 *       {@code acquire(n)} 就立即取得它们。许可归还时，等待的线程得到满足，够几个用就满足几个：
 *       只要可用许可够等得最久的那一个用，就没有线程继续等待。一个请求能否超过其他等待的（例如小的超过许可不够的
 *       大的），两种都不作承诺：两种都对。
 *   <li>C2 <b>从不过多。</b>{@code acquire(n)} 只有在一步之内取得了 {@code n} 个可用许可时才返回，不够时等待。
 *       所以已取得的许可从不超过所有的，也没有一个被取得两次。线程在释放许可之前所做的，对取得它们的线程可见。
 *   <li>C3 <b>释放与上限。</b>{@code release(n)} 使 {@code n} 个许可可用。任何线程都可以调用，没有取得过的也可以；
 *       所以信号量的许可可以比一开始多。可用的许可将会多于 {@code bound} 时，它抛出 {@link IllegalStateException}，
 *       什么都没有改变：不增加许可，也没有人得到满足。没有上限的信号量，上限是 {@link Integer#MAX_VALUE}。
 *   <li>C4 <b>参数。</b>初始许可小于 0、上限小于初始许可、任何方法中 {@code n} 小于 1、
 *       要取得的 {@code n} 大于上限（永远满足不了），都立即抛出 {@link IllegalArgumentException}。
 *       时限为 {@code null} 立即抛出 {@link NullPointerException}。这时什么都没有改变。一次调用该抛出几种异常时，
 *       抛出哪一种，不作承诺。
 *   <li>C5 <b>中断。</b>线程在等待时被中断，或者在调用之前已被中断，{@code acquire} 和 {@code tryAcquire} 都抛出
 *       {@link InterruptedException}，无论有没有许可；抛出它的同时清除中断状态。此后信号量就像从未有过这次调用：
 *       没有许可丢失，没有别的等待者错过唤醒，只因排在这个线程之后才要等待的，也得到满足。线程恰好在得到满足时被中断，
 *       两种都可以：什么都没有取得而抛出，或者取得全部而返回。
 *   <li>C6 <b>时限。</b>{@code tryAcquire(n, timeout)} 一取得许可就返回 {@code true}；时限已过而仍未取得，
 *       则返回 {@code false}，绝不提前；此后就像从未有过这次调用，如 C5。时限为零或负数时，只试一次，不等待。虚假唤醒，
 *       以及许可不够的唤醒，既不结束也不延长时间。时限可以长达 292 年，{@code Duration.toNanos} 刚好能表示它。
 *   <li>C7 <b>虚假唤醒。</b>等待的线程若无缘无故醒来，就继续等待。Java 允许这样的唤醒随时发生。
 *   <li>C8 <b>不占用 CPU。</b>等待的线程不使用处理器时间，也不一遍又一遍地查看许可，无论两次查看之间是否停顿。
 * </ul>
 */
public final class CountingSemaphore {

    /**
     * 一个没有上限的信号量（C1、C3、C4）。
     *
     * @param permits 一开始有多少许可可用，至少 0
     */
    public CountingSemaphore(int permits) {
        // TODO C1: 新建的信号量有这么多许可
    }

    /**
     * 一个有界的信号量（C1、C3、C4）。
     *
     * @param permits 一开始有多少许可可用，至少 0
     * @param bound 最多可以有多少可用，至少为 {@code permits}
     */
    public CountingSemaphore(int permits, int bound) {
        // TODO C3: 同上，并记住上限
    }

    /**
     * 等到能取得这么多许可，然后取得它们（C1、C2、C4、C5、C7、C8）。
     *
     * @param n 多少个，从 1 到上限
     * @throws InterruptedException 见 C5
     */
    public void acquire(int n) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C1: 许可少于 n 个时等待，然后取得 n 个");
    }

    /**
     * 若能在时限之内取得这么多许可，就取得它们（C2、C4、C5、C6）。
     *
     * @param n 多少个，从 1 到上限
     * @param timeout 最多等多久；零或负数：不等待
     * @return 是否取得了许可
     * @throws InterruptedException 见 C5
     */
    public boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C6: 和 acquire 一样，但等待不超过时限");
    }

    /**
     * 归还这么多许可，让等待的线程得到它们（C1、C3、C4）。
     *
     * @param n 多少个，至少 1
     * @throws IllegalStateException 可用的许可将会多于上限
     */
    public void release(int n) {
        throw new UnsupportedOperationException("TODO C3: 增加 n 个许可，唤醒现在能得到满足的");
    }
}
