package threads.t03_mutex;

import java.time.Duration;

/**
 * 互斥锁，用 Java 每个对象都有的东西来构造。
 *
 * <p>笔记：线程 · 2.2 threading 模块 · 线程同步 – 锁 · 互斥锁。在 {@link #acquire()} 与 {@link #release()} 之间，
 * 同一时间只能有一个线程；其他线程等待。笔记中的 {@code R.acquire(); … R.acquire()} 会永远停在那里：这把锁不可重入，
 * 它不认得持有者是谁，任何线程都可以释放它。
 *
 * <p>可以使用监视器（{@code synchronized}、{@code wait}、{@code notify}）、{@code volatile}、
 * {@code java.util.concurrent.atomic}、{@code VarHandle}、{@code LockSupport} 以及集合；不可以使用现成的锁、
 * 信号量或其他同步器，因为那就是答案。
 *
 * <h2>契约</h2>
 * <ul>
 *   <li>C1 <b>进展。</b>新建的互斥锁是空闲的。对空闲的互斥锁调用 {@code acquire}，返回时就持有它。
 *       被持有的互斥锁一旦释放，而又有线程在等它，就必有其中一个得到它：唤醒绝不会丢失。由哪一个得到，不作承诺；
 *       也不承诺其间新来的线程必须排在后面。
 *   <li>C2 <b>互斥。</b>从 {@code acquire} 返回（或 {@code tryAcquire} 返回 {@code true}）起，
 *       到下一次 {@code release} 为止，没有别的调用会持有互斥锁而返回；对被持有的互斥锁调用 {@code acquire} 就要等待。
 *       线程在释放之前所做的一切，对下一个得到互斥锁的线程可见。
 *   <li>C3 <b>不可重入。</b>持有互斥锁的线程再调用 {@code acquire}，和别的线程一样等待，直到另一个线程释放它；
 *       它的 {@code tryAcquire} 返回 {@code false}。
 *   <li>C4 <b>释放。</b>被持有的互斥锁，任何线程都可以释放。对空闲的互斥锁调用 {@code release} 会抛出
 *       {@link IllegalStateException}，互斥锁仍然空闲；因此，同时来的几次释放中只有一次把它释放。
 *   <li>C5 <b>中断。</b>线程在等待时被中断，或者在调用之前已被中断，{@code acquire} 和 {@code tryAcquire} 都抛出
 *       {@link InterruptedException}，无论互斥锁是否空闲；与 Java 中各处一样，中断状态随之清除。
 *       此后互斥锁就像从未有过这次调用：没有谁替那个线程持有它，也没有别的等待者因此错过唤醒。
 *   <li>C6 <b>时限。</b>{@code tryAcquire(timeout)} 一持有互斥锁就返回 {@code true}；时限已过而仍未得到，
 *       则返回 {@code false}，绝不提前，也不留任何痕迹。时限为零或负数时，只试一次，不等待；292 年也照样等。
 *       {@code null} 抛出 {@link NullPointerException}。虚假唤醒不会延长时间。
 *   <li>C7 <b>虚假唤醒。</b>等待的线程若无缘无故醒来，就继续等待。Java 允许这样的唤醒随时发生。
 *   <li>C8 <b>不占用 CPU。</b>等待的线程不使用处理器时间，也不一遍又一遍地查看互斥锁，无论两次查看之间是否停顿。
 *   <li>C9 <b>开销小。</b>对空闲的互斥锁，{@code acquire} 和 {@code release} 既不睡眠也不等待，
 *       所用的处理器时间最多是 {@code ReentrantLock} 的一百倍。
 * </ul>
 */
public final class Mutex {

    /** 一个空闲的互斥锁。 */
    public Mutex() {}

    /**
     * 等到互斥锁空闲，然后取得它（C1、C2、C3、C5、C7、C8）。
     *
     * @throws InterruptedException 见 C5
     */
    public void acquire() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C1: 互斥锁被持有时等待，然后持有它");
    }

    /**
     * 若能在时限之内取得互斥锁，就取得它（C5、C6）。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @return 调用的线程现在是否持有互斥锁
     * @throws InterruptedException 见 C5
     */
    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C6: 和 acquire 一样，但等待不超过时限");
    }

    /**
     * 释放互斥锁，让一个等待的线程得到它（C1、C4）。
     *
     * @throws IllegalStateException 互斥锁是空闲的
     */
    public void release() {
        throw new UnsupportedOperationException("TODO C4: 释放互斥锁，唤醒一个等待的线程");
    }
}
