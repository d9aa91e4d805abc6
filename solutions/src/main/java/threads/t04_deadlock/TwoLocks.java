package threads.t04_deadlock;

import java.util.Objects;

/**
 * The notes' program with the locks A and B, without its deadlock.
 *
 * <p><b>Symptom.</b> {@code func1} takes A and then B, {@code func2} B and then A; ten threads, and soon nothing
 * moves.
 *
 * <p><b>Wrong.</b> To make both locks reentrant and leave the order: a lock that lets its owner in again does not
 * help against another owner. (The notes' {@code mutexA = mutexB = RLock()} does help, because then there is one
 * lock.) To give B back before A is taken: then somebody comes in between the two steps.
 *
 * <p><b>Right.</b> A before B, everywhere. {@code func2} needs A only later, but takes it first.
 *
 * <p><b>Why that is enough.</b> Who waits for B may hold A; who waits for A holds nothing. No circle can close. The
 * price is that {@code func2} holds A longer than it needs it, which the order makes unavoidable: B must not be given
 * back in the middle.
 */
public final class TwoLocks {
    private final Object a = new Object();
    private final Object b = new Object();

    /** Two free locks. */
    public TwoLocks() {}

    /** {@code func1} of the notes: A, first step, B, second step. */
    public void func1(Runnable first, Runnable second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        synchronized (a) {
            first.run();
            synchronized (b) {
                second.run();
            }
        }
    }

    /** {@code func2} of the notes: both steps with B, the second also with A, which is taken first all the same. */
    public void func2(Runnable first, Runnable second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        synchronized (a) {
            synchronized (b) {
                first.run();
                second.run();
            }
        }
    }
}
