package threads.t04_deadlock;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An account that knows who is inside: it can hold that one up, throw, and tell of two at once. */
final class Watched extends Account {
    /** What a call of the account throws when it is told to: whoever catches less than everything misses it. */
    static final class Frozen extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int hashCode;
    private final Runnable pause;
    private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();
    private volatile Optional<String> fault = Optional.empty();
    private volatile @Nullable CountDownLatch gate;
    private volatile boolean throwsOnAdd;
    private volatile boolean throwsOnBalance;

    /** An account of which nothing but the number is its own: many have this owner and this hash code. */
    Watched(long number, long balance) {
        this(number, balance, () -> {});
    }

    /** @param pause called inside each call */
    Watched(long number, long balance, Runnable pause) {
        this(number, "Ada", 42, balance, pause);
    }

    private Watched(long number, String owner, int hashCode, long balance, Runnable pause) {
        super(number, owner, balance);
        this.hashCode = hashCode;
        this.pause = pause;
    }

    /** An account with an owner and a hash code of its own, in the order of the numbers from 0 to 9. */
    static Watched distinct(int number, long balance, Runnable pause) {
        return new Watched(number, "customer " + number, number, balance, pause);
    }

    @Override
    public int hashCode() {
        return hashCode;
    }

    @Override
    public long balance() {
        enter("balance()");
        try {
            if (throwsOnBalance) {
                throw new Frozen();
            }
            pause.run();
            return super.balance();
        } finally {
            leave();
        }
    }

    @Override
    public void add(long cents) {
        enter("add(" + cents + ")");
        try {
            awaitGate();
            if (throwsOnAdd) {
                throw new Frozen();
            }
            pause.run();
            super.add(cents);
            if (super.balance() < 0) {
                fault = Optional.of(this + " has " + super.balance() + " cents after add(" + cents + ")");
            }
        } finally {
            leave();
        }
    }

    private void enter(String call) {
        var self = Thread.currentThread();
        if (!inside.compareAndSet(null, self)) {
            fault = Optional.of(this + ": " + call + " was called while another thread was in balance() or add()");
        }
    }

    private void leave() {
        inside.compareAndSet(Thread.currentThread(), null);
    }

    private void awaitGate() {
        var current = gate;
        if (current != null) {
            try {
                current.await();
            } catch (InterruptedException endOfTheCheck) {
                throw new IllegalStateException("the check is over", endOfTheCheck);
            }
        }
    }

    /** Looks without being noticed: only when no call is under way. */
    long quietBalance() {
        return super.balance();
    }

    void holdUp() {
        gate = new CountDownLatch(1);
    }

    void letGo() {
        var current = gate;
        gate = null;
        if (current != null) {
            current.countDown();
        }
    }

    void freeze(boolean onBalance, boolean onAdd) {
        throwsOnBalance = onBalance;
        throwsOnAdd = onAdd;
    }

    /** What must not have happened, if it has. */
    Optional<String> fault() {
        return fault;
    }
}
