package processes.p03_lifecycle;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child and what becomes of it. Three things end, each by itself and in any order: the process, its standard output
 * and its standard error. A process below the child may hold a stream open when the child is long gone, and a child may
 * close a stream and go on; so nobody who waits for one of the three waits for another one.
 */
final class ChildProcess implements Child {
    private final Process process;
    private final boolean daemon;
    private final Capture output;
    private final Capture errors;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Takes charge of a process that has just been started. */
    ChildProcess(Process process, boolean daemon) {
        this.process = process;
        this.daemon = daemon;
        closeInput();
        output = new Capture(process.getInputStream());
        errors = new Capture(process.getErrorStream());
        process.onExit().thenRun(ended::countDown);
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException nobodyReads) {
            // Then nobody misses the end either.
        }
    }

    /** Does something when the process has ended, or at once if it has. */
    void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }

    boolean isDaemon() {
        return daemon;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Ending await() throws InterruptedException {
        ended.await();
        return Endings.of(process.exitValue());
    }

    @Override
    public Optional<Ending> await(Duration timeout) throws InterruptedException {
        var inTime = ended.await(TimeUnit.MILLISECONDS.convert(timeout), TimeUnit.MILLISECONDS);
        return inTime ? ending() : Optional.empty();
    }

    @Override
    public Optional<Ending> ending() {
        return ended.getCount() > 0 ? Optional.empty() : Optional.of(Endings.of(process.exitValue()));
    }

    /** Waits until the process has ended, whatever interrupts it; who was interrupted is so afterwards. */
    void awaitUninterruptibly() {
        var interrupted = false;
        while (ended.getCount() > 0) {
            try {
                ended.await();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public byte[] output() throws InterruptedException {
        return output.whole();
    }

    @Override
    public byte[] errors() throws InterruptedException {
        return errors.whole();
    }

    /** The processes that this one has started and that still are its children. */
    Stream<ProcessHandle> below() {
        return process.children();
    }

    /** Ends the process and all below it, without asking any of them. */
    void kill() {
        var descendants = process.descendants().toList(); // once it is dead nobody finds them any more
        process.toHandle().destroyForcibly(); // the handle's, which leaves our ends of the pipes open
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
