package grader.worker;

import java.io.IOException;
import java.io.InputStream;

/** Ends this JVM and the processes that it has started as soon as the grader is gone, however that ended. */
final class Lifeline implements Runnable {
    private final InputStream fromGrader;

    private Lifeline(InputStream fromGrader) {
        this.fromGrader = fromGrader;
    }

    /** The grader writes nothing more to the stream, and keeps it open as long as it lives. */
    static void hold(InputStream fromGrader) {
        Thread.ofPlatform().daemon().name("harness").start(new Lifeline(fromGrader));
    }

    @Override
    public void run() {
        try {
            fromGrader.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // then it is gone as well
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(1);
    }
}
