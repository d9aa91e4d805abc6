package threads.t06_queues;

/**
 * FIFO, LIFO and priority queues (线程队列): three bounded blocking queues with one interface.
 *
 * <p>Notes: 线程 · 线程之间的通信 – 线程队列. Python's {@code queue.Queue(n)}, {@code queue.LifoQueue(n)} and
 * {@code queue.PriorityQueue(n)} differ only in which item comes out next; how threads wait for room and for items is
 * the same in all three. Write the waiting once, and three ways to keep items. {@link BoundedQueue} and
 * {@link Prioritized} are given.
 *
 * <p>You may use monitors, {@code ReentrantLock} with its {@code Condition}, {@code Semaphore}, {@code LockSupport},
 * atomics, {@code VarHandle}, and the collections; no blocking queue or deque of {@code java.util.concurrent}: that
 * is the answer. The heap is yours to write as well: leave {@code java.util.PriorityQueue} alone.
 *
 * <h2>The contract</h2>
 * <ul>
 *   <li>C1 <b>Arguments.</b> A capacity below 1 is an {@link IllegalArgumentException}. A null item and a null
 *       time-out are a {@link NullPointerException} at once, whether the queue is full, empty or neither: such a call
 *       does not wait and changes nothing.
 *   <li>C2 <b>First in, first out.</b> A {@code fifo} queue gives items out in the order in which they were put in.
 *   <li>C3 <b>Last in, first out.</b> A {@code lifo} queue gives out the item that was put in last of those inside.
 *   <li>C4 <b>Smallest first.</b> A {@code priority} queue gives out the entry with the smallest priority of those
 *       inside, which may be any {@code int}; of equal priorities the one whose item is the smallest by the item's
 *       own {@code compareTo}. Entries that are equal in both come out in any order.
 *   <li>C5 <b>Refusal.</b> All items of a priority queue can be compared with each other, whatever their priorities.
 *       {@code put} and {@code offer} therefore compare a new item with one that is inside, and with itself when the
 *       queue is empty: an item that is not {@link Comparable} is a {@link ClassCastException}, and whatever
 *       {@code compareTo} throws is passed on. That is done at once, by a full queue as well, and once more when the
 *       item is added after a wait. A refused item leaves the queue as it was: the items, their order, and whoever
 *       waits. (Whether two items can be compared depends on their classes alone: who can be compared with one that
 *       is inside can be compared with all.) The other two queues compare nothing.
 *   <li>C6 <b>Progress.</b> No {@code put} waits while there is room, and no {@code take} while there is an item: a
 *       wake-up is never lost and never goes to the wrong side. Who of several is served first is not promised, nor
 *       that a thread that arrives meanwhile has to queue behind.
 *   <li>C7 <b>Bounds.</b> At most as many items as the capacity are inside, at any moment: {@code put} waits while
 *       the queue is full, {@code take} waits while it is empty. {@code size}, {@code isEmpty} and {@code isFull}
 *       tell what is inside and wait for nothing.
 *   <li>C8 <b>One at a time.</b> Every call takes effect at one instant between its begin and its end, as if the
 *       calls came one after the other; {@code size}, {@code isEmpty} and {@code isFull} as well, and {@code offer}
 *       returns {@code false} or {@code poll} nothing only when at such an instant the queue was full or empty. So
 *       each item comes out once, and none is lost. What a thread did before it put an item in is visible to the one
 *       that takes it.
 *   <li>C9 <b>Interrupts.</b> {@code put}, {@code offer}, {@code take} and {@code poll} throw
 *       {@link InterruptedException} when the thread is interrupted while it waits, or is interrupted already when it
 *       calls, whether they would have to wait or not; whoever throws it clears the interrupt status. The queue is
 *       then as if the call had never been made: the item is not in, none is taken, and no other waiter misses a
 *       wake-up for it. An interrupted call whose argument is refused by C1 or C5 may throw the one or the other.
 *   <li>C10 <b>Time-outs.</b> {@code offer} returns {@code true} and {@code poll} an item as soon as that is done;
 *       {@code false} and nothing when the time-out has passed without that, never before it, leaving no trace. A
 *       zero or negative time-out tries once and does not wait. Wake-ups for no reason do not prolong the time.
 *       A time-out may be as long as 292 years, which fit into {@link java.time.Duration#toNanos()}.
 *   <li>C11 <b>Spurious wake-ups.</b> A waiting thread that wakes up for no reason goes on waiting. Java allows such
 *       wake-ups at any time.
 *   <li>C12 <b>Rest.</b> A waiting thread uses no processor time and does not look at the queue again and again, with
 *       or without a pause between looks.
 *   <li>C13 <b>Logarithmic.</b> To put n entries of one priority into a priority queue and to take them all out again
 *       takes at most 6 · n · log2(n) calls of {@code compareTo}, for n from 1,000 to 10,000, in whatever order they
 *       are put.
 * </ul>
 */
public final class Queues {
    private Queues() {}

    /**
     * An empty queue that gives out first what was put in first (C2).
     *
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public static <E> BoundedQueue<E> fifo(int capacity) {
        throw new UnsupportedOperationException("TODO C2: a queue that gives out first what was put in first");
    }

    /**
     * An empty queue that gives out first what was put in last (C3).
     *
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public static <E> BoundedQueue<E> lifo(int capacity) {
        throw new UnsupportedOperationException("TODO C3: the same queue, that gives out first what was put in last");
    }

    /**
     * An empty queue that gives out the smallest first (C4, C5, C13).
     *
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public static <T> BoundedQueue<Prioritized<T>> priority(int capacity) {
        throw new UnsupportedOperationException("TODO C4: the same queue, that gives out the smallest first");
    }
}
