package processes.p03_lifecycle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A semaphore guards the list, one thread a child waits for its process, and waiters are parked at bells. */
public final class Supervisor implements AutoCloseable {
    private final Semaphore turn = new Semaphore(1);
    private final List<Kid> kids = new ArrayList<>();
    private final JvmExit exit;
    private final Runnable last;
    private boolean open = true;
    private boolean registered = true;

    public Supervisor(JvmExit exit) {
        Objects.requireNonNull(exit);
        this.exit = exit;
        this.last = new Runnable() {
            @Override
            public void run() {
                end();
            }
        };
        exit.add(last);
    }

    public Child start(Program program) throws IOException {
        return add(Objects.requireNonNull(program), false);
    }

    public Child startDaemon(Program program) throws IOException {
        return add(Objects.requireNonNull(program), true);
    }

    private Kid add(Program program, boolean daemon) throws IOException {
        turn.acquireUninterruptibly();
        try {
            if (!open) {
                throw new IllegalStateException();
            }
            var kid = new Kid(program.start(), daemon);
            kids.add(kid);
            return kid;
        } finally {
            turn.release();
        }
    }

    private List<Kid> kids() {
        turn.acquireUninterruptibly();
        try {
            kids.removeIf(kid -> kid.ended.rung());
            return List.copyOf(kids);
        } finally {
            turn.release();
        }
    }

    public List<Child> children() {
        return List.copyOf(kids());
    }

    public List<Branch> tree() {
        return kids().stream()
                .map(kid -> new Branch(kid.pid(), branches(kid.process.toHandle())))
                .toList();
    }

    private static List<Branch> branches(ProcessHandle of) {
        var sorted = new TreeMap<Long, ProcessHandle>();
        of.children().forEach(child -> sorted.put(child.pid(), child));
        return sorted.values().stream()
                .map(child -> new Branch(child.pid(), branches(child)))
                .toList();
    }

    private void end() {
        turn.acquireUninterruptibly();
        open = false;
        turn.release();
        for (var kid : kids()) {
            if (kid.daemon) {
                kid.kill();
            }
        }
    }

    @Override
    public void close() {
        end();
        kids().forEach(kid -> kid.ended.awaitUninterruptibly());
        turn.acquireUninterruptibly();
        try {
            if (registered) {
                registered = false;
                exit.remove(last);
            }
        } finally {
            turn.release();
        }
    }

    private static final class Kid implements Child {
        private final Process process;
        private final boolean daemon;
        private final Bell ended = new Bell();
        private final Tape output;
        private final Tape errors;
        private volatile int value;

        Kid(Process process, boolean daemon) {
            this.process = process;
            this.daemon = daemon;
            output = new Tape(process.getInputStream());
            errors = new Tape(process.getErrorStream());
            try {
                process.getOutputStream().close();
            } catch (IOException e) {
                // has ended
            }
            Thread.startVirtualThread(this::watch);
        }

        private void watch() {
            boolean done = false;
            while (!done) {
                try {
                    value = process.waitFor();
                    done = true;
                } catch (InterruptedException e) {
                    // again
                }
            }
            ended.ring();
        }

        void kill() {
            var below = new ArrayList<ProcessHandle>();
            process.descendants().forEach(below::add);
            process.toHandle().destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
        }

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public Ending await() throws InterruptedException {
            ended.await();
            return ending().orElseThrow();
        }

        @Override
        public Optional<Ending> await(Duration timeout) throws InterruptedException {
            ended.await(TimeUnit.NANOSECONDS.convert(timeout));
            return ending();
        }

        @Override
        public Optional<Ending> ending() {
            return ended.rung() ? Optional.of(told(value)) : Optional.empty();
        }

        private static Ending told(int value) {
            return switch (value) {
                case 0 -> new Ending.Normal();
                case 132, 133, 134, 135, 136, 139, 159 -> new Ending.Crashed(value - 128);
                default -> value > 128 && value < 160 ? new Ending.Killed(value - 128) : new Ending.Failed(value);
            };
        }

        @Override
        public byte[] output() throws InterruptedException {
            return output.whole();
        }

        @Override
        public byte[] errors() throws InterruptedException {
            return errors.whole();
        }
    }

    /** What a stream has said. */
    private static final class Tape {
        private final List<byte[]> pieces = new ArrayList<>();
        private final Bell ended = new Bell();

        Tape(InputStream stream) {
            var thread = new Thread(() -> record(stream, pieces::add));
            thread.setDaemon(true);
            thread.start();
        }

        private void record(InputStream stream, Consumer<byte[]> to) {
            try (stream) {
                var piece = new byte[8_192];
                for (int count = stream.read(piece); count != -1; count = stream.read(piece)) {
                    to.accept(Arrays.copyOf(piece, count));
                }
            } catch (IOException broken) {
                // the end
            }
            ended.ring();
        }

        byte[] whole() throws InterruptedException {
            ended.await();
            var bytes = new ByteArrayOutputStream();
            pieces.forEach(bytes::writeBytes);
            return bytes.toByteArray();
        }
    }
}
