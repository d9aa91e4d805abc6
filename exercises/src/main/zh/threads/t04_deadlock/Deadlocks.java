package threads.t04_deadlock;

import java.util.List;
import java.util.Map;

/**
 * 在程序的一份快照中找出死锁：谁持有哪把锁，谁在等哪把锁。
 *
 * <p>笔记：线程 · 2.2 threading 模块 · 线程同步 – 锁 · 3. 死锁与递归锁：“两个或两个以上的进程或线程在执行过程中，
 * 因争夺资源而造成的一种互相等待的现象，若无外力作用，它们都将无法推进下去。”这道练习有三部分：找出死锁（本类），
 * 以及两个绝不会有死锁的程序（{@link Bank} 和 {@link TwoLocks}）。{@link Account} 已给出。可以使用 JDK 的任何锁、
 * 原子变量和集合；不可以使用线程池，也不可以使用 JDK 对它自己的线程和锁所知道的信息。
 *
 * <h2>本类的契约</h2>
 * 一个线程最多等待一把锁，一把锁最多由一个线程持有。一个线程所等的锁由另一个线程（或它自己）持有时，
 * 它就在<i>等</i>那个线程。若干线程，其中每一个都在等下一个，最后一个在等第一个，就构成一个<i>环路</i>；
 * 在等自己的单个线程也是环路（笔记中的第二个 {@code R.acquire()}）。
 *
 * <ul>
 *   <li>C1 <b>环路。</b>{@code cycles} 返回所有的环路，每个一次，其中恰好是它的全部线程，没有别的。
 *       仅仅在等环路中某个线程的线程不在任何环路中，无论它要等多久。允许有无人持有的锁、持有锁而什么都不等的线程，
 *       以及无人等待的锁。线程和锁都用 {@code equals} 比较。
 *   <li>C2 <b>次序。</b>一个环路从其线程中这样的一个开始：遍历 {@code waitsFor} 时，它的条目最先出现；
 *       每个线程之后是它所等的那一个。环路之间按各自的第一个线程以同样的方式排列。映射为 {@code null} 时抛出
 *       {@link NullPointerException}。映射不会被改变，也不必可变；其中没有 {@code null}。
 *   <li>C3 <b>线性。</b>开销与条目数成线性，无论是长链还是环路：以线程和锁的 {@code hashCode}、
 *       {@code equals} 和 {@code compareTo} 的调用次数合计。长链和环路可以有 100,000 个线程。
 * </ul>
 */
public final class Deadlocks {
    private Deadlocks() {}

    /**
     * 快照中的环路（C1、C2、C3）。
     *
     * @param waitsFor 每个等待的线程：它所等的锁
     * @param heldBy 每把被持有的锁：持有它的线程
     * @param <T> 线程
     * @param <L> 锁
     */
    public static <T, L> List<List<T>> cycles(Map<T, L> waitsFor, Map<L, T> heldBy) {
        throw new UnsupportedOperationException("TODO C1: 顺着谁在等谁走下去，返回那些回到自身的");
    }
}
