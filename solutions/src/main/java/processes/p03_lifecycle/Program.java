// Given: do not edit; the grader uses its own copy.
package processes.p03_lifecycle;

import java.io.IOException;

/**
 * A program that can be started, any number of times. A {@link Supervisor} starts no program of its own choosing: it
 * is handed one.
 *
 * {@snippet :
 * Program listing = () -> new ProcessBuilder("ls", "-l").start();
 * }
 */
@FunctionalInterface
public interface Program {
    /**
     * Starts it as a new child process of this JVM. All three of its standard streams are pipes, of which the
     * {@link Process} has our ends.
     *
     * @throws IOException when it cannot be started, such as when there is no such program
     */
    Process start() throws IOException;
}
