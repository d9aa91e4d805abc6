package threads.t04_deadlock;

/**
 * 笔记中那个有锁 A 和 B 的程序，但没有它的死锁。在那里，{@code func1} 先获取 A 再获取 B，
 * {@code func2} 先获取 B 再获取 A，十个线程两个都运行：很快就有一个持有 A 而想要 B，另一个持有 B 而想要 A。
 * 那里 {@code print} 和 {@code sleep} 所做的，在这里是由调用者给出的步骤。
 *
 * <h2>本类的契约</h2>
 * <ul>
 *   <li>C11 <b>锁。</b>{@code func1} 持有 A 运行第一步，持有 A 和 B 运行第二步；从第一步开始到第二步结束，它都持有 A。
 *       {@code func2} 持有 B 运行第一步，持有 B 和 A 运行第二步；从第一步开始到第二步结束，它都持有 B。
 *       一个线程持有某把锁时，别的线程中需要这把锁的步骤都不运行。允许持有比这更多。两者都在调用的线程上运行各自的
 *       步骤，各一次，按这个次序，然后归还所取得的锁。步骤抛出的东西，哪怕是 {@link Error}，都传给调用者；
 *       下一步不再运行，所取得的锁都归还。步骤为 {@code null} 时抛出 {@link NullPointerException}；这时不运行任何步骤。
 *   <li>C12 <b>绝无死锁。</b>任意多个线程可以在任何时候调用 {@code func1} 和 {@code func2}，只要各步骤会结束，
 *       每次调用就都会结束。步骤自己也可以调用同一个对象的 {@code func1} 和 {@code func2}。
 * </ul>
 */
public final class TwoLocks {

    /** 两把空闲的锁。 */
    public TwoLocks() {}

    /** 笔记中的 {@code func1}：A，第一步，B，第二步（C9、C11、C12）。 */
    public void func1(Runnable first, Runnable second) {
        throw new UnsupportedOperationException("TODO C11: 第一步持有 A，第二步持有 A 和 B");
    }

    /** 笔记中的 {@code func2}：B，第一步，A，第二步（C9、C11、C12）。 */
    public void func2(Runnable first, Runnable second) {
        throw new UnsupportedOperationException("TODO C12: 第一步持有 B，第二步持有 B 和 A，没有死锁");
    }
}
