package grader.run;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/**
 * Who may judge when several exercises are judged at once: so many side by side, and one alone where something is
 * measured. Whoever waits to be alone gives up his place, and comes after all that wait for one. Thread-safe.
 */
public final class Turn {
    private final int places;
    private final Semaphore free;

    /** @param places how many may judge side by side, at least one */
    public Turn(int places) {
        this.places = places;
        this.free = new Semaphore(places, true);
    }

    /** How many may judge side by side. */
    public int places() {
        return places;
    }

    /** Whether anybody could be judged beside another. */
    public boolean isShared() {
        return places > 1;
    }

    /** Waits for a place, and gives it back at the end. */
    public <T> T take(Callable<T> work) throws Exception {
        free.acquire();
        try {
            return work.call();
        } finally {
            free.release();
        }
    }

    /**
     * Takes places that nobody uses or waits for, beside the one that this thread has.
     *
     * @param most how many at most
     * @return how many were taken, 0 when all are in use
     */
    int takeMore(int most) {
        var taken = 0;
        while (taken < most && !free.hasQueuedThreads() && free.tryAcquire()) {
            taken++;
        }
        return taken;
    }

    /** Gives back what was taken more. */
    void giveBack(int taken) {
        free.release(taken);
    }

    /** Gives up the place of this thread for as long as it takes to be alone, and takes it again at the end. */
    void beAlone() throws InterruptedException {
        free.release();
        try {
            free.acquire(places);
        } catch (InterruptedException stop) {
            free.acquireUninterruptibly(); // it is given back by who took it
            throw stop;
        }
    }

    /** The others may go on. */
    void isAloneNoMore() {
        free.release(places - 1);
    }
}
