// Given: do not edit; the grader uses its own copy.
package processes.p06_process_pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStream;

/**
 * The two ends of a worker's line to its pool: its standard input and its standard output, as they were when it
 * started.
 *
 * <p>A task may print, and what it prints must not end up between the bytes of a result. So taking them puts
 * {@code System.err} into the place of {@code System.out}, and an empty stream into the place of {@code System.in}.
 *
 * @param input what the pool writes to this process; ends when the pool closes its side, and when the pool's process
 *     ends
 * @param output what the pool reads from this process; it collects what is written until {@code flush()}
 */
public record ChildStreams(DataInputStream input, DataOutputStream output) {
    /** Takes the two streams, for the worker alone: call it once, in the worker's process, before any task runs. */
    public static ChildStreams take() {
        var streams = new ChildStreams(
                new DataInputStream(new BufferedInputStream(System.in)),
                new DataOutputStream(new BufferedOutputStream(System.out)));
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        return streams;
    }
}
