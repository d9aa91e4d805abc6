// Given: do not edit; the grader uses its own copy.
package processes.p03_lifecycle;

import java.time.Duration;
import java.util.Optional;

/** A child process of a {@link Supervisor}. Any number of threads may ask, any number of times. */
public interface Child {
    /** The id of its process (C1). */
    long pid();

    /**
     * Waits until its process has ended (C3).
     *
     * @return how it has ended (C2)
     * @throws InterruptedException see C6
     */
    Ending await() throws InterruptedException;

    /**
     * The same, but waits no longer than the time-out, and not less either (C4).
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return how it has ended (C2); empty when the time has passed without that
     * @throws InterruptedException see C6
     */
    Optional<Ending> await(Duration timeout) throws InterruptedException;

    /** How its process has ended, or empty while it has not (C5). */
    Optional<Ending> ending();

    /**
     * Waits until its standard output has ended (C7).
     *
     * @return all that came
     * @throws InterruptedException see C6
     */
    byte[] output() throws InterruptedException;

    /**
     * Waits until its standard error has ended (C7).
     *
     * @return all that came
     * @throws InterruptedException see C6
     */
    byte[] errors() throws InterruptedException;
}
