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

/**
 * A process as an object (进程对象): what {@code multiprocessing.Process} is in Python.
 *
 * <p><b>Symptom.</b> A first attempt puts its arguments on the child's command line. It works for "hello". Then one has
 * a line break, one is a list, one is null; and one is so long that the system refuses the command.
 *
 * <p><b>Wrong.</b> The second attempt launches the child and has an {@code ObjectOutputStream} write straight into its
 * standard input. When something in the arguments cannot be serialised, half an object is in the pipe and a process
 * runs that nobody knows. And when they are long, {@code start} stands still in its {@code write} until the child
 * reads, which it does when it likes.
 *
 * <p><b>Right.</b> What can fail comes first: the object is turned into bytes, all of it in one stream, since that is
 * what keeps one object one object. Only then is the child launched, and the bytes are sent by a thread that nobody
 * waits for. This thread is needed anyway. It keeps the pipe of a daemon open, whose child listens for the end of its
 * input, as that is the only news of a parent's death; and for any other child it is no daemon itself, so that this JVM
 * waits for the child's end.
 */
public class ChildProcess implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of use in this JVM alone, as are all transient fields. */
    private final transient Launcher launcher;

    /** Null where a subclass has a {@code run} of its own. */
    private final Class<? extends Body> body;

    @SuppressWarnings("serial") // what cannot be written is for the start to refuse
    private final Object[] arguments;

    /** Written under the lock of this object, and not after the start. */
    private volatile boolean daemon;

    /** Written under the lock of this object, read without: who only looks never waits for a {@code start}. */
    private transient volatile Life life = new Life.NotStarted();

    /** A process with a body. */
    public ChildProcess(Launcher launcher, Class<? extends Body> body, Object... arguments) {
        this.launcher = Objects.requireNonNull(launcher);
        this.body = Objects.requireNonNull(body);
        this.arguments = arguments.clone();
    }

    /** One without a body, or of a subclass that has a {@code run} of its own. */
    public ChildProcess(Launcher launcher) {
        this.launcher = Objects.requireNonNull(launcher);
        body = null;
        arguments = new Object[0];
    }

    /** No constructor runs for a copy, and nothing transient came along. */
    private void readObject(ObjectInputStream input) throws IOException, ClassNotFoundException {
        input.defaultReadObject();
        life = new Life.NotStarted();
    }

    /** This is the copy in the child. */
    final void becomesChild() {
        life = new Life.Child();
    }

    /** The body. */
    public void run() throws Exception {
        if (body != null) {
            Body.of(body).run(arguments.clone());
        }
    }

    /** Starts the child. Look, launch and note are one step, so no second start comes between them. */
    public final synchronized void start() throws IOException {
        refuseIfStarted();
        var bytes = bytes();
        var process = launcher.launch(ChildMain.class);
        life = new Life.Started(process);
        Thread.ofPlatform()
                .daemon(daemon)
                .name("looks after process " + process.pid())
                .start(() -> lookAfter(process, bytes));
    }

    private void refuseIfStarted() {
        if (!(life instanceof Life.NotStarted)) {
            throw new IllegalStateException("has been started before");
        }
    }

    private byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(this);
        }
        return bytes.toByteArray();
    }

    /** As long as the child lives, so does this thread, and this JVM with it if the child is no daemon. */
    private void lookAfter(Process process, byte[] bytes) {
        var input = process.getOutputStream();
        if (!sends(input, bytes) || !daemon) {
            close(input);
        }
        awaitEnd(process);
        close(input);
    }

    private static boolean sends(OutputStream input, byte[] bytes) {
        try {
            input.write(bytes);
            input.flush();
            return true;
        } catch (IOException nobodyReads) {
            return false; // it has ended before it had read all
        }
    }

    private static void close(OutputStream input) {
        try {
            input.close();
        } catch (IOException nobodyReads) {
            // Then nobody misses the end either.
        }
    }

    private static void awaitEnd(Process process) {
        while (true) {
            try {
                process.waitFor();
                return;
            } catch (InterruptedException nobodysBusiness) {
                // Nobody has this thread to interrupt it.
            }
        }
    }

    /** Waits for the end of the child. */
    public final void join() throws InterruptedException {
        started().waitFor();
    }

    /** The same, or for the end of the time. */
    public final boolean join(Duration timeout) throws InterruptedException {
        Objects.requireNonNull(timeout);
        return started().waitFor(timeout);
    }

    private Process started() throws InterruptedException {
        if (!(life instanceof Life.Started(Process process))) {
            throw new IllegalStateException("has not been started");
        }
        if (Thread.interrupted()) { // a Process that has ended does not look
            throw new InterruptedException();
        }
        return process;
    }

    /** The child's process id. */
    public final OptionalLong pid() {
        return life.pid();
    }

    /** Whether the child lives. */
    public final boolean isAlive() {
        return life.isAlive();
    }

    /** What the child has ended with. */
    public final OptionalInt exitCode() {
        return life.exitCode();
    }

    /** Whether the child is to end with this JVM. */
    public final boolean isDaemon() {
        return daemon;
    }

    /** Says whether it is. */
    public final synchronized void setDaemon(boolean daemon) {
        refuseIfStarted();
        this.daemon = daemon;
    }
}
