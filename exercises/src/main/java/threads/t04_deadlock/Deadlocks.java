package threads.t04_deadlock;

import java.util.List;
import java.util.Map;

/**
 * Finds deadlocks (死锁) in a snapshot of a program: who holds which lock, and who waits for which.
 *
 * <p>Notes: 线程 · 2.2 threading 模块 · 线程同步 – 锁 · 3. 死锁与递归锁: "两个或两个以上的进程或线程在执行过程中,
 * 因争夺资源而造成的一种互相等待的现象, 若无外力作用, 它们都将无法推进下去." The exercise has three parts: to find a
 * deadlock (this class), and two programs that never have one ({@link Bank} and {@link TwoLocks}). {@link Account} is
 * given. You may use any lock of the JDK, atomics and collections; not thread pools, and not what the JDK knows about
 * its own threads and locks.
 *
 * <h2>The contract of this class</h2>
 * A thread waits for at most one lock, and a lock is held by at most one thread. A thread <i>waits on</i> another, or
 * on itself, when it waits for a lock that the other holds. A <i>cycle</i> are threads of which each waits on the next
 * and the last on the first; one thread that waits on itself is a cycle, too (the notes' second {@code R.acquire()}).
 * <ul>
 *   <li>C1 <b>The cycles.</b> {@code cycles} returns all cycles, each once, each with all its threads and no others.
 *       A thread that merely waits on one in a cycle is in none, however long it will have to wait. Locks that nobody
 *       holds, threads that hold locks and wait for nothing, and locks that nobody waits for are allowed. Threads and
 *       locks are compared by {@code equals}.
 *   <li>C2 <b>Order.</b> A cycle begins with that of its threads whose entry comes first when {@code waitsFor} is
 *       iterated; each thread is followed by the one that it waits on. The cycles are ordered by their first threads
 *       in the same way. A map that is {@code null} is a {@link NullPointerException}. The maps are not changed, and
 *       need not be changeable; there is no {@code null} in them.
 *   <li>C3 <b>Linear.</b> The cost is linear in the number of entries, for chains as for cycles: counted in calls of
 *       {@code hashCode}, {@code equals} and {@code compareTo} of threads and locks together. Chains and cycles may
 *       be 100,000 threads long.
 * </ul>
 */
public final class Deadlocks {
    private Deadlocks() {}

    /**
     * The cycles in a snapshot (C1, C2, C3).
     *
     * @param waitsFor for each thread that waits: the lock that it waits for
     * @param heldBy for each lock that is held: the thread that holds it
     * @param <T> threads
     * @param <L> locks
     */
    public static <T, L> List<List<T>> cycles(Map<T, L> waitsFor, Map<L, T> heldBy) {
        throw new UnsupportedOperationException(
                "TODO C1: follow who waits on whom, and return what comes back to itself");
    }
}
