package threads.t04_deadlock;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An account that knows who is inside: it can hold that one up, throw, and tell of two at once. */
final class Watched extends Account {
    /** What a call of the account is for. */
    enum Moment {
        LOOKING,
        TAKING,
        GIVING
    }

    /** What a step throws: whoever catches less than everything misses it. */
    static final class Frozen extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What the next call of one of these moments meets: it is held up until the gate opens, and may throw then. */
    private record Trap(Set<Moment> moments, CountDownLatch gate, Optional<Throwable> thrown) {}

    private final int hashCode;
    private final Runnable pause;
    private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();
    private volatile Optional<String> fault = Optional.empty();
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

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
            meet(Moment.LOOKING);
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
            if (cents != 0) {
                meet(cents < 0 ? Moment.TAKING : Moment.GIVING);
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

    private void meet(Moment moment) {
        var here = trap.get();
        if (here == null || !here.moments.contains(moment) || !trap.compareAndSet(here, null)) {
            return;
        }
        try {
            if (here.gate.getCount() > 0) { // who need not wait may be interrupted
                here.gate.await();
            }
        } catch (InterruptedException endOfTheCheck) {
            throw new IllegalStateException("the check is over", endOfTheCheck);
        }
        here.thrown.ifPresent(Watched::rethrow);
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalStateException("no account throws this", thrown);
        }
    }

    /** Looks without being noticed: only when no call is under way. */
    long quietBalance() {
        return super.balance();
    }

    /** The next call of these moments takes until {@link #letGo()}. */
    void holdUp(Set<Moment> moments) {
        gate = new CountDownLatch(1);
        trap.set(new Trap(moments, gate, Optional.empty()));
    }

    /** The next call of this moment throws, and changes nothing. */
    void failAt(Moment moment, Throwable thrown) {
        trap.set(new Trap(Set.of(moment), new CountDownLatch(0), Optional.of(thrown)));
    }

    /** The same after a time: until {@link #letGo()}. */
    void failLater(Moment moment, Throwable thrown) {
        gate = new CountDownLatch(1);
        trap.set(new Trap(Set.of(moment), gate, Optional.of(thrown)));
    }

    /** Whether somebody has met what was laid. */
    boolean isMet() {
        return trap.get() == null;
    }

    void letGo() {
        trap.set(null);
        gate.countDown();
    }

    /** What must not have happened, if it has. */
    Optional<String> fault() {
        return fault;
    }
}
