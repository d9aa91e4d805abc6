// tries: an empty acquire(), which has no step at which it could be overtaken
// loses: C1, C2
package processes.p10_semaphore;

import java.time.Duration;

public final class CountingSemaphore {

    /**
     * A semaphore without a bound (C1, C3, C4).
     *
     * @param permits how many permits are available at first, at least 0
     */
    public CountingSemaphore(int permits) {
        // TODO C1: a new semaphore has so many permits
    }

    /**
     * A bounded semaphore (C1, C3, C4).
     *
     * @param permits how many permits are available at first, at least 0
     * @param bound how many may be available at most, at least {@code permits}
     */
    public CountingSemaphore(int permits, int bound) {
        // TODO C3: the same, and it remembers the bound
    }

    /**
     * Waits until it can take so many permits, and takes them (C1, C2, C4, C5, C7, C8).
     *
     * @param n how many, from 1 to the bound
     * @throws InterruptedException see C5
     */
    public void acquire(int n) throws InterruptedException {  }

    /**
     * Takes so many permits if that is possible within the time-out (C2, C4, C5, C6).
     *
     * @param n how many, from 1 to the bound
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return whether the permits are taken
     * @throws InterruptedException see C5
     */
    public boolean tryAcquire(int n, Duration timeout) throws InterruptedException { return false; }

    /**
     * Gives so many permits back and lets waiting threads have them (C1, C3, C4).
     *
     * @param n how many, at least 1
     * @throws IllegalStateException when more permits than the bound would be available
     */
    public void release(int n) {  }
}
