package threads.t04_deadlock;

/**
 * The notes' program with the locks A and B, without its deadlock. There, {@code func1} acquires A and then B,
 * {@code func2} acquires B and then A, and ten threads run both: soon one holds A and wants B, and another holds B
 * and wants A. What {@code print} and {@code sleep} did there are steps that the caller gives.
 *
 * <h2>The contract of this class</h2>
 * <ul>
 *   <li>C11 <b>The locks.</b> {@code func1} runs its first step holding A and its second holding A and B; it holds A
 *       from the beginning of the first step to the end of the second. {@code func2} runs its first step holding B
 *       and its second holding B and A; it holds B from the beginning of the first step to the end of the second.
 *       While a thread holds a lock, no step of another thread that needs it runs. To hold more than that is allowed.
 *       Both run their steps on the calling thread, once and in this order, and then give back what they took. What a
 *       step throws, be it an {@link Error}, is passed on; the next step is not run, and what was taken is given back.
 *       A step that is {@code null} is a {@link NullPointerException}; then no step is run.
 *   <li>C12 <b>Never a deadlock.</b> Any number of threads may call {@code func1} and {@code func2} at any time, and
 *       every call comes to its end as long as the steps do. A step may itself call {@code func1} and {@code func2}
 *       of the same object.
 * </ul>
 */
public final class TwoLocks {

    /** Two free locks. */
    public TwoLocks() {}

    /** {@code func1} of the notes: A, first step, B, second step (C9, C11, C12). */
    public void func1(Runnable first, Runnable second) {
        throw new UnsupportedOperationException("TODO C11: the first step with A, the second with A and B");
    }

    /** {@code func2} of the notes: B, first step, A, second step (C9, C11, C12). */
    public void func2(Runnable first, Runnable second) {
        throw new UnsupportedOperationException(
                "TODO C12: the first step with B, the second with B and A, no deadlock");
    }
}
