package threads.t05_reentrant_lock;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;

/** Two threads that queue for a lock one after the other; one of them is going to be interrupted. */
final class Crowd {
    private static final int LOOKS = 3_000;

    final CountDownLatch owned = new CountDownLatch(1);
    private final ConcurrentLinkedDeque<Thread> waiting = new ConcurrentLinkedDeque<>();
    private final boolean lastIsVictim;

    Crowd(boolean lastIsVictim) {
        this.lastIsVictim = lastIsVictim;
    }

    /** Called by the waiters right before they want the lock. */
    void enter() throws InterruptedException {
        owned.await();
        synchronized (this) {
            var before = waiting.peekLast();
            if (before != null) {
                untilAsleep(before);
            }
            waiting.add(Thread.currentThread());
        }
    }

    /** When both sleep, or after a bound: who is to be interrupted. */
    Thread awaitWaiting() {
        for (var look = 0; look < LOOKS && waiting.size() < 2; look++) {
            Thread.yield();
        }
        waiting.forEach(Crowd::untilAsleep);
        var victim = lastIsVictim ? waiting.peekLast() : waiting.peekFirst();
        return victim == null ? new Thread() : victim;
    }

    /** Bounded, since nothing depends on it but how telling the round is. */
    private static void untilAsleep(Thread thread) {
        for (var look = 0; look < LOOKS; look++) {
            switch (thread.getState()) {
                case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> {
                    return;
                }
                case NEW, RUNNABLE -> Thread.yield();
            }
        }
    }
}
