package threads.t04_deadlock;

import java.util.Objects;

/** Two locks. */
public final class TwoLocks {
    private final Object a = new Object();
    private final Object b = new Object();

    public TwoLocks() {}

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
