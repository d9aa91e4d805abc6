// Given: do not edit; the grader uses its own copy.
package threads.t02_interpreter_lock;

import java.io.IOException;

/** What the instruction IO talks to: slow, and able to serve any number of threads at once. */
@FunctionalInterface
public interface Device {
    /**
     * Sends a value and waits for the answer, on the calling thread, for as long as it takes.
     *
     * @throws IOException when the device fails; it may throw anything else as well
     * @throws InterruptedException when the thread is interrupted meanwhile and the device heeds that
     */
    long transfer(long value) throws IOException, InterruptedException;
}
