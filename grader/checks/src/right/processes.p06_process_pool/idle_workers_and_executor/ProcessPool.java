package processes.p06_process_pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An executor with as many threads as workers has the queue; a task's thread borrows an idle worker and gives it
 * back.
 */
public final class ProcessPool implements AutoCloseable {
    private final List<String> command = new ArrayList<>();
    private final Deque<Worker> idle = new ArrayDeque<>(); // guarded by this
    private boolean ending; // guarded by this
    private final ExecutorService threads;
    private final CountDownLatch ended = new CountDownLatch(1);

    public ProcessPool(int workers, List<String> javaCommand) {
        command.addAll(List.copyOf(javaCommand));
        command.add(Worker.class.getName());
        threads = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().factory()); // refuses less than one
        try {
            for (var i = 0; i < workers; i++) {
                startOne();
            }
        } catch (UncheckedIOException impossible) {
            end();
            throw impossible;
        }
    }

    private synchronized void startOne() {
        try {
            var worker = new Worker(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            idle.addLast(worker);
            notifyAll();
            worker.process.onExit().thenRun(() -> replaceIfDead(worker));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private synchronized void replaceIfDead(Worker worker) {
        if (!worker.process.isAlive() && idle.remove(worker) && !ending) {
            startOne();
        }
    }

    private synchronized Worker borrow() throws InterruptedException {
        while (idle.isEmpty()) {
            wait();
        }
        return idle.removeFirst();
    }

    private synchronized void giveBack(Worker worker) {
        idle.addLast(worker);
        notifyAll();
        replaceIfDead(worker);
    }

    private synchronized List<Worker> end() {
        ending = true;
        idle.forEach(worker -> worker.process.destroyForcibly());
        threads.shutdown();
        return List.copyOf(idle);
    }

    private String run(String taskName, String argument) throws Exception {
        var worker = borrow();
        try {
            return worker.ask(taskName, argument);
        } catch (IOException dead) {
            worker.process.destroyForcibly().waitFor();
            throw new WorkerDiedException(taskName + ": " + dead);
        } finally {
            giveBack(worker);
        }
    }

    public String apply(Class<? extends Task> task, String argument)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        return applyAsync(task, argument).get();
    }

    public List<String> map(Class<? extends Task> task, List<String> arguments)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        var checked = List.copyOf(arguments);
        Objects.requireNonNull(task);
        if (threads.isShutdown()) {
            throw new IllegalStateException("closed");
        }
        var handles =
                checked.stream().map(argument -> applyAsync(task, argument)).toList();
        var results = new ArrayList<String>();
        Exception first = null;
        for (var handle : handles) {
            try {
                results.add(handle.get());
            } catch (TaskFailedException | WorkerDiedException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw known(first);
        }
        return results;
    }

    public Handle applyAsync(Class<? extends Task> task, String argument) {
        Objects.requireNonNull(argument);
        var name = task.getName();
        try {
            return new FutureHandle(threads.submit(() -> run(name, argument)));
        } catch (RejectedExecutionException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @Override
    public synchronized void close() {
        if (!threads.isShutdown()) {
            threads.shutdown();
            Thread.ofPlatform().daemon().start(this::endAfterLast);
        }
    }

    private void endAfterLast() {
        try {
            while (!threads.awaitTermination(1, TimeUnit.HOURS)) {
                // a long task
            }
            for (var worker : end()) {
                worker.process.waitFor();
            }
        } catch (InterruptedException nobody) {
            throw new IllegalStateException(nobody);
        } finally {
            ended.countDown();
        }
    }

    public void join() throws InterruptedException {
        if (!threads.isShutdown()) {
            throw new IllegalStateException("not closed");
        }
        ended.await();
    }

    private static TaskFailedException known(Throwable failure) throws WorkerDiedException {
        return switch (failure) {
            case TaskFailedException failed -> failed;
            case WorkerDiedException died -> throw died;
            case Throwable other -> throw new IllegalStateException(other);
        };
    }

    private record FutureHandle(Future<String> future) implements Handle {
        @Override
        public String get() throws TaskFailedException, WorkerDiedException, InterruptedException {
            try {
                return future.get();
            } catch (ExecutionException failure) {
                throw known(failure.getCause());
            }
        }

        @Override
        public String get(Duration timeout)
                throws TaskFailedException, WorkerDiedException, InterruptedException, TimeoutException {
            if (timeout.isNegative()) {
                throw new IllegalArgumentException("negative");
            }
            try {
                return future.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
            } catch (ExecutionException failure) {
                throw known(failure.getCause());
            }
        }

        @Override
        public boolean isDone() {
            return future.isDone();
        }
    }

    /**
     * Both ends: an object of it is the pool's, its main method the child's. Strings go as big-endian UTF-16 in one
     * block.
     */
    static final class Worker {
        private final Process process;
        private final DataInputStream in;
        private final DataOutputStream out;

        private Worker(Process process) {
            this.process = process;
            this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
            this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        }

        private String ask(String taskName, String argument) throws IOException, TaskFailedException {
            put(out, taskName);
            put(out, argument);
            out.flush();
            var kind = in.read();
            var text = take(in);
            return switch (kind) {
                case 'r' -> text;
                case 'f' -> throw new TaskFailedException(text, take(in));
                default -> throw new EOFException();
            };
        }

        private static void put(DataOutputStream out, String text) throws IOException {
            var bytes = ByteBuffer.allocate(2 * text.length());
            bytes.asCharBuffer().put(text);
            out.writeInt(bytes.capacity());
            out.write(bytes.array());
        }

        private static String take(DataInputStream in) throws IOException {
            var bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return ByteBuffer.wrap(bytes).asCharBuffer().toString();
        }

        /** The main thread reads; tasks run in virtual threads, which are daemons. */
        public static void main(String[] arguments) throws Exception {
            var streams = ChildStreams.take();
            while (true) {
                String taskName;
                String argument;
                try {
                    taskName = take(streams.input());
                    argument = take(streams.input());
                } catch (EOFException end) {
                    return;
                }
                Thread.ofVirtual().start(() -> answer(taskName, argument, streams.output())); // never more than one
            }
        }

        private static void answer(String taskName, String argument, DataOutputStream out) {
            try {
                try {
                    var result = Objects.requireNonNull(Task.named(taskName).run(argument));
                    out.write('r');
                    put(out, result);
                } catch (Throwable any) {
                    out.write('f');
                    put(out, any.getClass().getName());
                    put(out, Objects.requireNonNullElse(any.getMessage(), ""));
                }
                out.flush();
            } catch (IOException nobodyListens) {
                // the pool is gone
            }
        }
    }
}
