package processes.p04_process;

import java.io.IOException;
import java.io.ObjectInputStream;

/**
 * The child's main program. The body runs on the main thread, so the JVM does the rest: it ends when the body has ended
 * and with it the threads that are no daemons, and its exit code is 1, with a stack trace, when the body has thrown.
 */
final class ChildMain {
    private ChildMain() {}

    /** Makes the process object anew and runs its body. */
    public static void main(String[] none) throws Exception {
        var input = ChildSide.takeInput();
        var process = (ChildProcess) input.readObject();
        process.becomesChild();
        if (process.isDaemon()) {
            Thread.ofPlatform().daemon().name("listens for the parent").start(() -> endWithParent(input));
        }
        process.run();
    }

    /** The parent sends nothing more and keeps the pipe open: so what ends the input is the end of its process. */
    private static void endWithParent(ObjectInputStream input) {
        try {
            if (input.read() < 0) {
                ChildSide.halt();
            }
        } catch (IOException broken) {
            ChildSide.halt();
        }
    }
}
