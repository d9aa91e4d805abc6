package threads.t06_queues;

/**
 * 先进先出、后进先出和优先级队列（线程队列）：同一个接口的三种有界阻塞队列。
 *
 * <p>笔记：线程 · 线程之间的通信 – 线程队列。Python 的 {@code queue.Queue(n)}、
 * {@code queue.LifoQueue(n)} 和 {@code queue.PriorityQueue(n)} 的区别只在于接下来出来的是哪一个元素；
 * 线程怎样等待空位和元素，三者完全相同。等待只写一次，存放元素的方式写三种。
 * {@link BoundedQueue} 和 {@link Prioritized} 已给出。
 *
 * <p>可以使用监视器、{@code ReentrantLock} 及其 {@code Condition}、{@code Semaphore}、{@code LockSupport}、原子变量、
 * {@code VarHandle} 以及集合；不可以使用 {@code java.util.concurrent} 中的阻塞队列或双端队列：那就是答案。
 * 堆也要由你来写：不要用 {@code java.util.PriorityQueue}。
 *
 * <h2>契约</h2>
 * <ul>
 *   <li>C1 <b>参数。</b>容量小于 1 抛出 {@link IllegalArgumentException}。元素为 null、
 *       时限为 null 都立即抛出 {@link NullPointerException}，无论队列是满、是空还是都不是：这样的调用不等待，
 *       也不改变任何东西。
 *   <li>C2 <b>先进先出。</b>{@code fifo} 队列按放入的次序给出元素。
 *   <li>C3 <b>后进先出。</b>{@code lifo} 队列给出其中最后放入的元素。
 *   <li>C4 <b>最小的先出。</b>{@code priority} 队列给出其中优先级最小的条目，优先级可以是任何 {@code int}；
 *       优先级相同时，给出按元素自己的 {@code compareTo} 最小的那一个。两者都相同的条目，以任意次序出来。
 *   <li>C5 <b>拒绝。</b>优先级队列中的所有元素都能互相比较，无论优先级如何。因此 {@code put} 和 {@code offer}
 *       把新元素与其中的一个比较，队列为空时与它自己比较：不是 {@link Comparable} 的元素抛出
 *       {@link ClassCastException}，{@code compareTo} 抛出的任何东西都传给调用者。这在调用时立即进行，队列满时也一样；
 *       等待之后放入元素时再进行一次。被拒绝的元素使队列保持原样：其中的元素、它们的次序，以及等待的线程。
 *       （两个元素能否比较，只取决于它们的类：能与其中一个比较的，就能与全部比较。）另外两种队列什么都不比较。
 *   <li>C6 <b>进展。</b>有空位时，没有 {@code put} 在等待；有元素时，没有 {@code take} 在等待：唤醒绝不会丢失，
 *       也绝不会落到另一方那里。几个线程中谁先得到，不作承诺；也不承诺其间新来的线程必须排在后面。
 *   <li>C7 <b>有界。</b>任一时刻，其中的元素最多与容量一样多：队列满时 {@code put} 等待，队列空时 {@code take} 等待。
 *       {@code size}、{@code isEmpty} 和 {@code isFull} 说明其中有什么，什么都不等待。
 *   <li>C8 <b>逐个生效。</b>每次调用都在它开始与结束之间的某一瞬间生效，如同各次调用一个接一个地进行；{@code size}、
 *       {@code isEmpty} 和 {@code isFull} 也是如此；{@code offer} 返回 {@code false} 或 {@code poll} 什么都没有得到，
 *       仅当在这样的一瞬间队列是满的或空的。因此每个元素出来一次，没有一个丢失。线程在放入元素之前所做的，
 *       对取出它的线程可见。
 *   <li>C9 <b>中断。</b>线程在等待时被中断，或者在调用之前已被中断，{@code put}、{@code offer}、
 *       {@code take} 和 {@code poll} 都抛出 {@link InterruptedException}，无论本来是否需要等待；
 *       抛出它的同时清除中断状态。此后队列就像从未有过这次调用：元素没有放入，也没有取出，没有别的等待者因此错过唤醒。
 *       调用已被中断，而参数又应按 C1 或 C5 拒绝时，抛出两者中的哪一个都可以。
 *   <li>C10 <b>时限。</b>一旦做成，{@code offer} 就返回 {@code true}，{@code poll} 就返回元素；时限已过而仍未做成，
 *       则返回 {@code false} 或空，绝不提前，也不留任何痕迹。时限为零或负数时，只试一次，不等待。虚假唤醒不会延长时间。
 *       时限可以长达 292 年，{@link java.time.Duration#toNanos()} 容得下它。
 *   <li>C11 <b>虚假唤醒。</b>等待的线程若无缘无故醒来，就继续等待。Java 允许这样的唤醒随时发生。
 *   <li>C12 <b>不占用 CPU。</b>等待的线程不使用处理器时间，也不一遍又一遍地查看队列，无论两次查看之间是否停顿。
 *   <li>C13 <b>对数。</b>把 n 个优先级相同的条目放入优先级队列，再全部取出，最多调用 6 · n · log2(n) 次
 *       {@code compareTo}，其中 n 从 1,000 到 10,000，无论以什么次序放入。
 * </ul>
 */
public final class Queues {
    private Queues() {}

    /**
     * 一个空队列，先放入的先给出（C2）。
     *
     * @throws IllegalArgumentException 容量小于 1
     */
    public static <E> BoundedQueue<E> fifo(int capacity) {
        throw new UnsupportedOperationException("TODO C2: 先放入的先给出的队列");
    }

    /**
     * 一个空队列，后放入的先给出（C3）。
     *
     * @throws IllegalArgumentException 容量小于 1
     */
    public static <E> BoundedQueue<E> lifo(int capacity) {
        throw new UnsupportedOperationException("TODO C3: 同样的队列，但后放入的先给出");
    }

    /**
     * 一个空队列，最小的先给出（C4、C5、C13）。
     *
     * @throws IllegalArgumentException 容量小于 1
     */
    public static <T> BoundedQueue<Prioritized<T>> priority(int capacity) {
        throw new UnsupportedOperationException("TODO C4: 同样的队列，但最小的先给出");
    }
}
