// loses: C11
// because: func2 gives B back while it waits for A, between its two steps
package threads.t04_deadlock;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/** A always before B. */
public final class TwoLocks {
    private final ReentrantLock a = new ReentrantLock();
    private final ReentrantLock b = new ReentrantLock();

    public TwoLocks() {}

    public void func1(Runnable first, Runnable second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        a.lock();
        try {
            first.run();
            b.lock();
            try {
                second.run();
            } finally {
                b.unlock();
            }
        } finally {
            a.unlock();
        }
    }

    public void func2(Runnable first, Runnable second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        b.lock();
        try {
            first.run();
            if (!a.tryLock()) {
                b.unlock();
                a.lock();
                b.lock();
            }
            try {
                second.run();
            } finally {
                a.unlock();
            }
        } finally {
            b.unlock();
        }
    }
}
