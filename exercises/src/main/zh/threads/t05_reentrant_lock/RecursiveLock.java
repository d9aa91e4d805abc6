package threads.t05_reentrant_lock;

import java.time.Duration;

/**
 * 持有者可以再次取得的锁（递归锁，可重入锁），即 Python 的 {@code RLock}：它知道持有者是谁，以及持有者取得了多少次。
 *
 * <p>笔记：线程 · 2.2 threading 模块 · 线程同步 – 锁 · 3. 死锁与递归锁。用普通的互斥锁，
 * 同一个线程的第二次 {@code acquire()} 会永远停在那里：线程在等自己。笔记：“RLock 内部维护着一个 Lock 和一个 counter
 * 变量，counter 记录了 acquire 的次数……直到一个线程所有的 acquire 都被 release，其他的线程才能获得资源。”
 *
 * <pre>{@code
 * lock.acquire();        // 1
 * try {
 *     lock.acquire();    // 2：在从这里调用的、也需要这把锁的方法中
 *     lock.release();    // 1：仍然是我的
 * } finally {
 *     lock.release();    // 0：空闲
 * }
 * }</pre>
 *
 * <p>可以使用监视器（{@code synchronized}、{@code wait}、{@code notify}）、{@code volatile}、
 * {@code java.util.concurrent.atomic}、{@code VarHandle}、{@code LockSupport} 以及集合，包括从不等待的并发集合；
 * 不可以使用现成的锁、信号量或其他同步器，因为那就是答案。
 *
 * <h2>契约</h2>
 * 线程的<i>持有计数</i>是它获取了这把锁而尚未释放的次数。持有计数不为零的线程<i>持有</i>这把锁；没有线程持有时，
 * 锁是<i>空闲</i>的。所有方法都可以由任何线程（平台线程或虚拟线程）在任何时候调用。时限可以长达 292 年。
 *
 * <ul>
 *   <li>C1 <b>进展。</b>新建的锁是空闲的，无论谁持有别的锁。对空闲的锁调用 {@code acquire} 会返回，调用的线程就持有它，
 *       持有计数为一。锁变为空闲而又有线程在等它时，其中一个得到它：唤醒绝不会丢失。由哪一个得到，不作承诺；
 *       也不承诺其间新来的线程必须排在后面。
 *   <li>C2 <b>互斥。</b>一个线程持有锁时，别的线程的调用都不会持有它而返回：它的 {@code acquire} 等待。
 *       线程在最后一次释放之前所做的，对下一个得到锁的线程可见。线程就是它自己：同名的两个线程是两个。
 *   <li>C3 <b>可重入。</b>持有锁的线程再次取得它时不等待，无论谁在等它、等了多久：{@code acquire} 返回，
 *       {@code tryAcquire} 返回 {@code true}，无论时限是多少。嵌套可以深达 100,000 层乃至更多，用哪一种调用都行。
 *   <li>C4 <b>计数归零时才交出。</b>每次 {@code release} 收回一次获取，无论是用 {@code acquire} 还是 {@code tryAcquire}
 *       得来的。最后一次收回之前，线程仍持有锁，别人继续等待；之后锁就空闲了。下一个持有者从一开始数，
 *       无论前一个做过什么。
 *   <li>C5 <b>由别人释放。</b>不持有锁的线程调用 {@code release}，无论锁是空闲还是别人的，
 *       都抛出 {@link IllegalMonitorStateException}，什么都不改变：持有者和它的持有计数都不变。
 *   <li>C6 <b>中断。</b>线程在等待时被中断，或者在调用之前已被中断，{@code acquire} 和 {@code tryAcquire} 都抛出
 *       {@link InterruptedException} 并清除线程的中断状态，无论锁是空闲、别人的还是它自己的。此后就像从未有过这次调用：
 *       持有计数和原来一样，也没有别的等待者因此错过唤醒。{@code release} 和 {@code holdCount} 在被中断的线程上和在别的
 *       线程上一样工作，并让中断状态保持置位。
 *   <li>C7 <b>时限。</b>{@code tryAcquire(timeout)} 一取得锁就返回 {@code true}；时限已过而仍未取得，
 *       则返回 {@code false}，绝不提前，也不留任何痕迹。时限为零或负数时，只试一次，不等待。
 *       {@code null} 抛出 {@link NullPointerException}，无论锁是空闲、别人的还是调用者自己的，而且什么都不改变。
 *       虚假唤醒既不结束也不延长时间。
 *   <li>C8 <b>虚假唤醒。</b>在 {@code acquire} 中无缘无故醒来的线程继续等待。Java 允许这样的唤醒随时发生。
 *   <li>C9 <b>不占用 CPU。</b>等待的线程不使用处理器时间，也不一遍又一遍地查看锁，无论两次查看之间是否停顿。
 *   <li>C10 <b>持有计数。</b>{@code holdCount} 返回调用的线程自己的持有计数：不持有锁的线程得到零，即使别的线程持有它。
 *       它不等待锁。
 * </ul>
 */
public final class RecursiveLock {

    /** 一把空闲的锁。 */
    public RecursiveLock() {}

    /**
     * 等到锁空闲，或为调用的线程所持有，然后取得它一次（C1、C2、C3、C6、C8、C9）。
     *
     * @throws InterruptedException 见 C6
     */
    public void acquire() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C3: 别的线程持有锁时等待，然后计数加一");
    }

    /**
     * 若能在时限之内取得锁，就取得它一次（C3、C6、C7）。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @return 是否取得了锁
     * @throws InterruptedException 见 C6
     */
    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C7: 和 acquire 一样，但等待不超过时限");
    }

    /**
     * 收回调用的线程的一次获取；最后一次使锁空闲，并让一个等待的线程得到它（C1、C4、C5）。
     *
     * @throws IllegalMonitorStateException 调用的线程不持有锁
     */
    public void release() {
        throw new UnsupportedOperationException("TODO C4: 计数减一；为零时使锁空闲，并唤醒一个等待者");
    }

    /** 调用的线程获取了锁而尚未释放的次数（C10）。 */
    public int holdCount() {
        throw new UnsupportedOperationException("TODO C10: 给出计数，但只给持有者");
    }
}
