// loses: C6
// because: a future that is done takes no notice of the interrupt status.
package processes.p03_lifecycle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Three futures. */
final class Future implements Child {
    private static final Executor THREADS = body -> Thread.ofPlatform().daemon().start(body);

    private final Process process;
    private final boolean daemon;
    private final CompletableFuture<Ending> end = new CompletableFuture<>();
    private final CompletableFuture<byte[]> output;
    private final CompletableFuture<byte[]> errors;

    Future(Process process, boolean daemon) throws IOException {
        this.process = process;
        this.daemon = daemon;
        process.getOutputStream().close();
        output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), THREADS);
        errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), THREADS);
        process.toHandle().onExit().thenRun(() -> end.complete(ending(exitValue())));
    }

    /** The handle may hear of the end a moment before the process. */
    private int exitValue() {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException ignored) {
                // the thread is of the JDK: nobody interrupts it
            }
        }
    }

    private static byte[] read(InputStream stream) {
        var bytes = new ByteArrayOutputStream();
        try (stream) {
            for (int one = stream.read(); one >= 0; one = stream.read()) {
                bytes.write(one);
                bytes.write(stream.readNBytes(Math.min(4_096, stream.available())));
            }
        } catch (IOException broken) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    private static Ending ending(int value) {
        var signal = value & 31;
        if (value == 0) {
            return new Ending.Normal();
        }
        if (value < 129 || value > 159) {
            return new Ending.Failed(value);
        }
        return (1L << signal & 0b10000000_00000000_00001001_11110000L) != 0
                ? new Ending.Crashed(signal)
                : new Ending.Killed(signal);
    }

    Process process() {
        return process;
    }

    boolean isDaemon() {
        return daemon;
    }

    CompletableFuture<Ending> end() {
        return end;
    }

    void kill() {
        kill(process.toHandle());
    }

    /** From the leaves on: while a process lives its children are found. */
    private static void kill(ProcessHandle process) {
        process.children().forEach(Future::kill);
        process.destroyForcibly();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Ending await() throws InterruptedException {
        return got(end);
    }

    @Override
    public Optional<Ending> await(Duration timeout) throws InterruptedException {
        var nanos = TimeUnit.NANOSECONDS.convert(timeout);
        throwIfInterrupted();
        try {
            return Optional.of(end.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public Optional<Ending> ending() {
        return Optional.ofNullable(end.getNow(null));
    }

    @Override
    public byte[] output() throws InterruptedException {
        return got(output).clone();
    }

    @Override
    public byte[] errors() throws InterruptedException {
        return got(errors).clone();
    }

    private static <T> T got(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** A future that is done takes no notice. */
    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
