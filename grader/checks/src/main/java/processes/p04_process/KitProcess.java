package processes.p04_process;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A child process of the kit: it reads and ends when a check says so, and does nothing by itself. */
final class KitProcess extends Process {
    private final KitInput input = new KitInput();
    private final KitHandle handle = new KitHandle(input);

    KitInput input() {
        return input;
    }

    /** It ends, as a JVM does or by a signal. */
    void ends(int exitValue) {
        handle.ends(exitValue);
    }

    @Override
    public OutputStream getOutputStream() {
        return input;
    }

    @Override
    public InputStream getInputStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
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

    @Override
    public void destroy() {
        input.close();
        handle.destroy();
    }

    @Override
    public Process destroyForcibly() {
        input.close();
        handle.destroyForcibly();
        return this;
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
