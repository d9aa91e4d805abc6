package processes.p03_lifecycle;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A child process of the kit: it does what a check says, and nothing by itself. */
final class KitProcess extends Process {
    private final KitHandle handle;
    private final KitInput input = new KitInput();
    private final KitPipe output = new KitPipe();
    private final KitPipe errors = new KitPipe();
    private volatile boolean begun;

    KitProcess(KitHandle handle) {
        this.handle = handle;
    }

    /** One that lives and is silent. */
    KitProcess() {
        this(new KitHandle());
    }

    /** The process as the kernel sees it. */
    KitHandle handle() {
        return handle;
    }

    KitPipe output() {
        return output;
    }

    KitPipe errors() {
        return errors;
    }

    KitInput input() {
        return input;
    }

    /** A program has started it. */
    void begins() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    /** It ends, and with it its streams. */
    void ends(int exitValue) {
        output.ends();
        errors.ends();
        handle.ends(exitValue);
    }

    /** From now on its streams end when it ends, however it does. */
    KitProcess keepingItsStreams() {
        handle.whenItEnds(() -> {
            output.ends();
            errors.ends();
        });
        return this;
    }

    @Override
    public OutputStream getOutputStream() {
        return input;
    }

    @Override
    public InputStream getInputStream() {
        return output;
    }

    @Override
    public InputStream getErrorStream() {
        return errors;
    }

    @Override
    public int waitFor() throws InterruptedException {
        synchronized (handle) {
            while (handle.isAlive()) {
                handle.wait();
            }
        }
        return exitValue();
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        var time = unit.toNanos(timeout);
        var begin = System.nanoTime();
        synchronized (handle) {
            for (var left = time; handle.isAlive() && left > 0; left = time - (System.nanoTime() - begin)) {
                // Rounded up, so that it is never early: a whole millisecond more is no fault.
                handle.wait(Math.min(left / 1_000_000, Integer.MAX_VALUE) + 1);
            }
        }
        return !handle.isAlive();
    }

    @Override
    public int exitValue() {
        var value = handle.exitValue();
        if (value == null) {
            throw new IllegalThreadStateException("process hasn't exited");
        }
        return value;
    }

    /** As in the JDK: our ends of the pipes are closed as well. */
    @Override
    public void destroy() {
        closeAll();
        handle.destroy();
    }

    @Override
    public Process destroyForcibly() {
        closeAll();
        handle.destroyForcibly();
        return this;
    }

    private void closeAll() {
        input.close();
        output.close();
        errors.close();
    }

    @Override
    public boolean supportsNormalTermination() {
        return true;
    }

    @Override
    public boolean isAlive() {
        return handle.isAlive();
    }

    @Override
    public long pid() {
        return handle.pid();
    }

    @Override
    public ProcessHandle toHandle() {
        return handle;
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return handle.onExit().thenApply(ended -> this);
    }
}
