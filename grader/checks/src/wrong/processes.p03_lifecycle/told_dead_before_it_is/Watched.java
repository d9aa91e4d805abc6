// loses: C5
// because: a daemon that is being killed is told to have ended while it lives.
package processes.p03_lifecycle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A child; what is known of it is guarded by its monitor. */
final class Watched implements Child {
    private static final Set<Integer> OWN_FAULTS = Set.of(4, 5, 6, 7, 8, 11, 31);

    final Process process;
    final boolean daemon;
    private final Consumer<Watched> listener;
    private final Flow output;
    private final Flow errors;
    private Ending how;
    private boolean announced;

    Watched(Process process, boolean daemon, Consumer<Watched> listener) {
        this.process = process;
        this.daemon = daemon;
        this.listener = listener;
        output = new Flow(process.getInputStream());
        errors = new Flow(process.getErrorStream());
    }

    /** Closes the input, and reads and watches from now on. */
    void follow() {
        try {
            process.getOutputStream().close();
        } catch (IOException closedAnyway) {
            // no matter
        }
        daemonThread(output);
        daemonThread(errors);
        daemonThread(this::watch);
    }

    private static void daemonThread(Runnable body) {
        var thread = new Thread(body);
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        Integer value = null;
        while (value == null) {
            try {
                value = process.waitFor();
            } catch (InterruptedException again) {
                // nobody is meant to interrupt this thread
            }
        }
        synchronized (this) {
            how = of(value);
            notifyAll();
        }
        listener.accept(this);
    }

    private static Ending of(int value) {
        if (value == 0) {
            return new Ending.Normal();
        } else if (value <= 128 || value >= 160) {
            return new Ending.Failed(value);
        } else if (OWN_FAULTS.contains(value - 128)) {
            return new Ending.Crashed(value - 128);
        } else {
            return new Ending.Killed(value - 128);
        }
    }

    void killAll() {
        var descendants = process.descendants().toArray(ProcessHandle[]::new);
        synchronized (this) {
            announced = true;
        }
        process.toHandle().destroyForcibly();
        for (var descendant : descendants) {
            descendant.destroyForcibly();
        }
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public synchronized Ending await() throws InterruptedException {
        heed();
        while (how == null) {
            wait();
        }
        return how;
    }

    private static void heed() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public Optional<Ending> await(Duration timeout) throws InterruptedException {
        var begin = System.nanoTime();
        var nanos = TimeUnit.NANOSECONDS.convert(timeout);
        heed();
        synchronized (this) {
            while (how == null) {
                var left = nanos <= 0 ? 0 : nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    return Optional.empty();
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return Optional.of(how);
        }
    }

    @Override
    public synchronized Optional<Ending> ending() {
        return announced && how == null ? Optional.of(new Ending.Killed(9)) : Optional.ofNullable(how);
    }

    @Override
    public byte[] output() throws InterruptedException {
        return output.all();
    }

    @Override
    public byte[] errors() throws InterruptedException {
        return errors.all();
    }

    /** One stream of the child. */
    private static final class Flow implements Runnable {
        private final InputStream stream;
        private final ByteArrayOutputStream come = new ByteArrayOutputStream();
        private boolean ended;

        Flow(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public void run() {
            try {
                var buffer = new byte[8192];
                for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    come.write(buffer, 0, count);
                }
            } catch (IOException failed) {
                // that was its end
            } finally {
                try {
                    stream.close();
                } catch (IOException failed) {
                    // closed all the same
                }
                synchronized (this) {
                    ended = true;
                    notifyAll();
                }
            }
        }

        synchronized byte[] all() throws InterruptedException {
            heed();
            while (!ended) {
                wait();
            }
            return come.toByteArray();
        }
    }
}
