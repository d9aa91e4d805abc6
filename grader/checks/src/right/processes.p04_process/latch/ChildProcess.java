package processes.p04_process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A latch for the end. The flag is sent beside the object, and the body of a daemon runs on a thread of its own.
 */
public class ChildProcess implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Launcher launcher;
    private final transient CountDownLatch ended = new CountDownLatch(1);
    private final Class<? extends Body> body;
    private final Object[] arguments;
    private transient volatile boolean daemon;
    private transient volatile Process process;
    private transient volatile boolean here;

    public ChildProcess(Launcher launcher, Class<? extends Body> body, Object... arguments) {
        this.launcher = Objects.requireNonNull(launcher);
        this.body = Objects.requireNonNull(body);
        this.arguments = arguments.clone();
    }

    public ChildProcess(Launcher launcher) {
        this.launcher = Objects.requireNonNull(launcher);
        this.body = null;
        this.arguments = new Object[0];
    }

    private void writeObject(ObjectOutputStream output) throws IOException {
        output.defaultWriteObject();
        output.writeBoolean(daemon);
    }

    private void readObject(ObjectInputStream input) throws IOException, ClassNotFoundException {
        input.defaultReadObject();
        daemon = input.readBoolean();
    }

    public static void main(String[] none) throws Exception {
        ObjectInputStream input = ChildSide.takeInput();
        boolean daemon = input.readBoolean();
        ChildProcess copy = (ChildProcess) input.readObject();
        copy.here = true;
        if (!daemon) {
            copy.run();
            return;
        }
        Throwable[] thrown = new Throwable[1];
        Thread runner = new Thread(() -> {
            try {
                copy.run();
            } catch (Throwable any) {
                thrown[0] = any;
            }
        });
        runner.start();
        Thread listener = new Thread(() -> listen(input));
        listener.setDaemon(true);
        listener.start();
        runner.join();
        if (thrown[0] instanceof Error error) {
            throw error;
        }
        if (thrown[0] instanceof Exception exception) {
            throw exception;
        }
    }

    private static void listen(ObjectInputStream input) {
        try {
            input.readInt();
        } catch (IOException end) {
            ChildSide.halt();
        }
    }

    public void run() throws Exception {
        if (body != null) {
            Body.of(body).run(arguments.clone());
        }
    }

    public final void start() throws IOException {
        synchronized (ended) {
            refuseTaken();
            boolean kept = daemon;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ObjectOutputStream objects = new ObjectOutputStream(bytes);
            objects.writeBoolean(kept);
            objects.writeObject(this);
            objects.flush();
            process = launcher.launch(ChildProcess.class);
            Thread.ofPlatform().daemon(true).start(() -> send(bytes.toByteArray(), kept));
            Thread.ofPlatform().daemon(kept).start(this::awaitEnd);
        }
    }

    private void refuseTaken() {
        if (process != null) {
            throw new IllegalStateException("it is started");
        }
    }

    private void send(byte[] bytes, boolean keepsOpen) {
        try {
            process.getOutputStream().write(bytes);
            process.getOutputStream().flush();
            if (!keepsOpen) {
                process.getOutputStream().close();
            }
        } catch (IOException ends) {
            // it has ended before it had read all
        }
    }

    private void awaitEnd() {
        while (ended.getCount() > 0) {
            try {
                process.waitFor();
                ended.countDown();
                process.getOutputStream().close();
            } catch (InterruptedException | IOException nothing) {
                // not ours; or nobody reads any more
            }
        }
    }

    private void requireStarted() {
        if (process == null) {
            throw new IllegalStateException("it has not been started");
        }
    }

    public final void join() throws InterruptedException {
        requireStarted();
        ended.await();
    }

    public final boolean join(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        requireStarted();
        return ended.await(nanos, TimeUnit.NANOSECONDS);
    }

    public final OptionalLong pid() {
        if (here) {
            return OptionalLong.of(ProcessHandle.current().pid());
        }
        Process child = process;
        return child == null ? OptionalLong.empty() : OptionalLong.of(child.pid());
    }

    public final boolean isAlive() {
        return here || process != null && ended.getCount() > 0;
    }

    public final OptionalInt exitCode() {
        return process != null && ended.getCount() == 0 ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean wanted) {
        synchronized (ended) {
            refuseTaken();
            daemon = wanted;
        }
    }
}
