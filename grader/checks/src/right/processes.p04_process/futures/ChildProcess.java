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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** A future of the end, virtual threads that send, and a state that is made anew in the copy. */
public class ChildProcess implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<? extends Body> body;
    private final Object[] arguments;
    private volatile boolean daemon;
    private transient State state;

    /** What belongs to one JVM. */
    private static final class State {
        final Launcher launcher;
        final ReentrantLock lock = new ReentrantLock();
        final CompletableFuture<Integer> end = new CompletableFuture<>();
        volatile Process process;
        volatile long here;

        State(Launcher launcher) {
            this.launcher = launcher;
        }
    }

    public ChildProcess(Launcher launcher, Class<? extends Body> body, Object... arguments) {
        this.state = new State(Objects.requireNonNull(launcher));
        this.body = Objects.requireNonNull(body);
        this.arguments = arguments.clone();
    }

    public ChildProcess(Launcher launcher) {
        this.state = new State(Objects.requireNonNull(launcher));
        this.body = null;
        this.arguments = new Object[0];
    }

    private void readObject(ObjectInputStream input) throws IOException, ClassNotFoundException {
        input.defaultReadObject();
        state = new State(null);
    }

    public static void main(String[] none) throws Exception {
        ObjectInputStream input = ChildSide.takeInput();
        ChildProcess copy = (ChildProcess) input.readObject();
        copy.state.here = ProcessHandle.current().pid();
        if (copy.daemon) {
            Thread.startVirtualThread(() -> {
                try {
                    while (input.read() >= 0) {
                        Thread.onSpinWait();
                    }
                } catch (IOException broken) {
                    ChildSide.halt();
                }
                ChildSide.halt();
            });
        }
        copy.run();
    }

    public void run() throws Exception {
        if (body != null) {
            Body.of(body).run(arguments.clone());
        }
    }

    public final void start() throws IOException {
        state.lock.lock();
        try {
            refuse(state.process != null);
            byte[] bytes = serialised();
            Process process = state.launcher.launch(ChildProcess.class);
            state.process = process;
            send(process, bytes);
            CompletableFuture<Process> exit = process.onExit();
            exit.thenAccept(ended -> {
                close(ended);
                state.end.complete(ended.exitValue());
            });
            if (!daemon) {
                Thread.ofPlatform().daemon(false).start(exit::join);
            }
        } finally {
            state.lock.unlock();
        }
    }

    private byte[] serialised() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(this);
        return bytes.toByteArray();
    }

    private void send(Process process, byte[] bytes) {
        boolean keepsOpen = daemon;
        Thread.startVirtualThread(() -> {
            try {
                process.getOutputStream().write(bytes);
                process.getOutputStream().flush();
            } catch (IOException ended) {
                return;
            }
            if (!keepsOpen) {
                close(process);
            }
        });
    }

    private static void close(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException ended) {
            // it has ended
        }
    }

    private static void refuse(boolean wrong) {
        if (wrong) {
            throw new IllegalStateException();
        }
    }

    public final void join() throws InterruptedException {
        refuse(state.process == null);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            state.end.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    public final boolean join(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        refuse(state.process == null);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            state.end.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException over) {
            return false;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    public final OptionalLong pid() {
        if (state.here != 0) {
            return OptionalLong.of(state.here);
        }
        Process process = state.process;
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    public final boolean isAlive() {
        return state.here != 0 || state.process != null && !state.end.isDone();
    }

    public final OptionalInt exitCode() {
        return state.end.isDone() ? OptionalInt.of(state.end.join()) : OptionalInt.empty();
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean daemon) {
        state.lock.lock();
        try {
            refuse(state.process != null);
            this.daemon = daemon;
        } finally {
            state.lock.unlock();
        }
    }
}
