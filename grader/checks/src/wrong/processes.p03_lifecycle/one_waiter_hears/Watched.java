package processes.p03_lifecycle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A child whose monitor everybody waits on; three threads look after it. */
final class Watched implements Child {
    private final Process process;
    private final boolean daemon;
    private final Stream output = new Stream();
    private final Stream errors = new Stream();
    private Ending ending;

    private static final class Stream {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean ended;
    }

    Watched(Process process, boolean daemon) {
        this.process = process;
        this.daemon = daemon;
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // nobody reads
        }
        runs(() -> reads(process.getInputStream(), output));
        runs(() -> reads(process.getErrorStream(), errors));
        runs(this::watches);
    }

    private static void runs(Runnable body) {
        Thread thread = new Thread(body);
        thread.setDaemon(true);
        thread.start();
    }

    private void reads(InputStream from, Stream to) {
        byte[] buffer = new byte[10_000];
        try {
            int count = from.read(buffer);
            while (count >= 0) {
                to.bytes.write(buffer, 0, count);
                count = from.read(buffer);
            }
        } catch (IOException e) {
            // ended
        }
        try {
            from.close();
        } catch (IOException e) {
            // closed
        }
        synchronized (this) {
            to.ended = true;
            notifyAll();
        }
    }

    private void watches() {
        while (true) {
            try {
                int value = process.waitFor();
                synchronized (this) {
                    ending = read(value);
                    notify();
                }
                return;
            } catch (InterruptedException e) {
                // nobody's business
            }
        }
    }

    private static Ending read(int value) {
        if (value == 0) {
            return new Ending.Normal();
        } else if (value <= 128 || value >= 160) {
            return new Ending.Failed(value);
        }
        return switch (value - 128) {
            case 4, 5, 6, 7, 8, 11, 31 -> new Ending.Crashed(value - 128);
            default -> new Ending.Killed(value - 128);
        };
    }

    Process process() {
        return process;
    }

    boolean isDaemon() {
        return daemon;
    }

    void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        for (ProcessHandle one : all) {
            one.destroyForcibly();
        }
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public synchronized Ending await() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (ending == null) {
            wait();
        }
        return ending;
    }

    @Override
    public synchronized Optional<Ending> await(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long begin = System.nanoTime();
        for (long left = nanos; ending == null && left > 0; left = nanos - (System.nanoTime() - begin)) {
            wait(left / 1_000_000 + 1);
        }
        return Optional.ofNullable(ending);
    }

    @Override
    public synchronized Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    @Override
    public byte[] output() throws InterruptedException {
        return whole(output);
    }

    @Override
    public byte[] errors() throws InterruptedException {
        return whole(errors);
    }

    private synchronized byte[] whole(Stream stream) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (!stream.ended) {
            wait();
        }
        return stream.bytes.toByteArray();
    }
}
