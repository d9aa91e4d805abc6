// loses: C4
// because: one thread sends to all children, and stands still with the first that does not read.
package processes.p04_process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A monitor of its own, which the end of the child is told to. */
public class ChildProcess implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ThreadPoolExecutor SENDER = sender();

    private final transient Launcher launcher;
    private final Class<? extends Body> body;
    private final Object[] arguments;
    private boolean daemon;

    // Guarded by this.
    private transient Process process;
    private transient boolean ended;
    private transient int exitCode;
    private transient long here;

    public ChildProcess(Launcher launcher, Class<? extends Body> body, Object... arguments) {
        this.launcher = Objects.requireNonNull(launcher);
        this.body = Objects.requireNonNull(body);
        this.arguments = arguments.clone();
    }

    public ChildProcess(Launcher launcher) {
        this.launcher = Objects.requireNonNull(launcher);
        this.body = null;
        this.arguments = null;
    }

    /** The child's program. */
    static final class Main {
        private Main() {}

        public static void main(String[] words) throws Exception {
            ObjectInputStream input = ChildSide.takeInput();
            ChildProcess copy = (ChildProcess) input.readObject();
            synchronized (copy) {
                copy.here = ProcessHandle.current().pid();
            }
            if (words.length == 1) {
                Thread listener = new Thread(() -> listen(input));
                listener.setDaemon(true);
                listener.start();
            }
            copy.run();
        }

        private static void listen(ObjectInputStream input) {
            try {
                input.readByte();
            } catch (IOException end) {
                ChildSide.halt();
            }
        }
    }

    public void run() throws Exception {
        if (body != null) {
            Body.of(body).run(arguments.clone());
        }
    }

    public final void start() throws IOException {
        synchronized (this) {
            requireNew();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ObjectOutputStream objects = new ObjectOutputStream(bytes);
            objects.writeObject(this);
            objects.flush();
            process = daemon ? launcher.launch(Main.class, "daemon") : launcher.launch(Main.class);
            SENDER.execute(() -> send(process.getOutputStream(), bytes.toByteArray()));
            Thread waiter = new Thread(this::awaitEnd);
            waiter.setDaemon(daemon);
            waiter.start();
        }
    }

    private static ThreadPoolExecutor sender() {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work);
                    thread.setDaemon(true);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    private void send(OutputStream input, byte[] bytes) {
        try {
            input.write(bytes);
            input.flush();
            if (!daemon) {
                input.close();
            }
        } catch (IOException ended) {
            // the other thread tells
        }
    }

    private void awaitEnd() {
        boolean again = true;
        while (again) {
            try {
                process.waitFor();
                again = false;
            } catch (InterruptedException ignored) {
                again = true;
            }
        }
        synchronized (this) {
            exitCode = process.exitValue();
            ended = true;
            notifyAll();
        }
        try {
            process.getOutputStream().close();
        } catch (IOException ignored) {
            // it is closed
        }
    }

    private void requireNew() {
        if (process != null) {
            throw new IllegalStateException("started");
        }
    }

    private void requireStarted() throws InterruptedException {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    public final synchronized void join() throws InterruptedException {
        requireStarted();
        while (!ended) {
            wait();
        }
    }

    public final boolean join(Duration timeout) throws InterruptedException {
        long nanos;
        try {
            nanos = timeout.toNanos();
        } catch (ArithmeticException huge) {
            nanos = timeout.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        long begin = System.nanoTime();
        synchronized (this) {
            requireStarted();
            long left = nanos;
            while (!ended && left > 0) {
                wait(left / 1_000_000 + 1);
                left = nanos - (System.nanoTime() - begin);
            }
            return ended;
        }
    }

    public final synchronized OptionalLong pid() {
        if (here != 0) {
            return OptionalLong.of(here);
        }
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    public final synchronized boolean isAlive() {
        return here != 0 || process != null && !ended;
    }

    public final synchronized OptionalInt exitCode() {
        return ended ? OptionalInt.of(exitCode) : OptionalInt.empty();
    }

    public final synchronized boolean isDaemon() {
        return daemon;
    }

    public final synchronized void setDaemon(boolean daemon) {
        requireNew();
        this.daemon = daemon;
    }
}
