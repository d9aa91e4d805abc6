// loses: C12
// because: the lock does not let its owner in again: a step that calls func1 waits for itself.
package threads.t04_deadlock;

import java.util.Objects;
import java.util.concurrent.Semaphore;

/** Two locks. */
public final class TwoLocks {
    private final Semaphore both = new Semaphore(1);

    public TwoLocks() {}

    public void func1(Runnable first, Runnable second) {
        run(Objects.requireNonNull(first), Objects.requireNonNull(second));
    }

    public void func2(Runnable first, Runnable second) {
        run(Objects.requireNonNull(first), Objects.requireNonNull(second));
    }

    private void run(Runnable first, Runnable second) {
        both.acquireUninterruptibly();
        try {
            first.run();
            second.run();
        } finally {
            both.release();
        }
    }
}
