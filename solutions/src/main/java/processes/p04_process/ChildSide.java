// Given: do not edit; the grader uses its own copy.
package processes.p04_process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** What only the child's main program needs: it has no use in the parent, and does nothing there. */
public final class ChildSide {
    private static volatile boolean inputTaken;

    private ChildSide() {}

    /**
     * The child's standard input, as a stream of the objects that the parent has written with an
     * {@code ObjectOutputStream}. From now on {@code System.in} is an empty stream. Call it once, before the body runs.
     *
     * @return it; its methods tell the end (−1, or an {@code EOFException}) when the parent has closed its side, and
     *     when the parent's process has ended. Waits for the first bytes.
     * @throws IOException when what comes is no stream of objects, or nothing comes and the input ends
     */
    public static ObjectInputStream takeInput() throws IOException {
        var input = new ObjectInputStream(new BufferedInputStream(System.in));
        System.setIn(InputStream.nullInputStream());
        inputTaken = true;
        return input;
    }

    /**
     * Ends this process at once, whatever its threads do.
     *
     * @throws IllegalStateException when no input has been taken: then this is no child
     */
    public static void halt() {
        if (!inputTaken) {
            throw new IllegalStateException("only a child that has taken its input is ended so");
        }
        Runtime.getRuntime().halt(1);
    }
}
