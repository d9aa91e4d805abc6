// loses: C11
// because: the lock is given back only when no step throws.
package threads.t04_deadlock;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/** Two locks. */
public final class TwoLocks {
    private final ReentrantLock both = new ReentrantLock();

    public TwoLocks() {}

    public void func1(Runnable first, Runnable second) {
        run(Objects.requireNonNull(first), Objects.requireNonNull(second));
    }

    public void func2(Runnable first, Runnable second) {
        run(Objects.requireNonNull(first), Objects.requireNonNull(second));
    }

    private void run(Runnable first, Runnable second) {
        both.lock();
        first.run();
        second.run();
        both.unlock();
    }
}
