package processes.p06_process_pool;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Driven by events: a thread for each worker does nothing but read; whoever changes something deals out the tasks. */
public final class ProcessPool implements AutoCloseable {
    private final List<String> javaCommand;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition allEnded = lock.newCondition();
    private final Queue<Job> waiting = new ArrayDeque<>();
    private final Set<Worker> workers = new HashSet<>();
    private boolean closed;

    public ProcessPool(int workers, List<String> javaCommand) {
        if (workers <= 0) {
            throw new IllegalArgumentException("not a number of workers: " + workers);
        }
        this.javaCommand = List.copyOf(javaCommand);
        try {
            for (var left = workers; left > 0; left--) {
                startOne();
            }
        } catch (IOException impossible) {
            close();
            throw new UncheckedIOException(impossible);
        }
    }

    private void startOne() throws IOException {
        var command = new ArrayList<>(javaCommand);
        command.addAll(List.of(WorkerProgram.class.getName(), "strings"));
        var worker = new Worker(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        lock.lock();
        try {
            workers.add(worker);
        } finally {
            lock.unlock();
        }
        Thread.ofPlatform().daemon().start(() -> readAll(worker));
    }

    private void readAll(Worker worker) {
        try {
            var in = new BufferedReader(
                    new InputStreamReader(worker.process.getInputStream(), StandardCharsets.US_ASCII));
            while (true) {
                end(worker, Messages.read(in));
            }
        } catch (IOException dead) {
            died(worker);
        }
    }

    private void end(Worker worker, String[] answer) {
        lock.lock();
        try {
            var job = worker.job;
            worker.job = null;
            if (answer.length == 1) {
                job.complete(answer[0]);
            } else {
                job.completeExceptionally(new TaskFailedException(answer[0], answer[1]));
            }
            dealOut();
        } finally {
            lock.unlock();
        }
    }

    private void died(Worker worker) {
        worker.process.destroyForcibly();
        try {
            worker.process.waitFor();
        } catch (InterruptedException nobody) {
            throw new IllegalStateException(nobody);
        }
        lock.lock();
        try {
            workers.remove(worker);
            if (worker.job != null) {
                worker.job.completeExceptionally(new WorkerDiedException("pid " + worker.process.pid()));
            }
            if (!closed || !waiting.isEmpty()) {
                startOne();
            }
            dealOut();
            allEnded.signalAll();
        } catch (IOException noOther) {
            System.err.println("one worker less: " + noOther);
        } finally {
            lock.unlock();
        }
    }

    private void dealOut() {
        for (var worker : workers) {
            if (worker.job == null && !waiting.isEmpty()) {
                worker.job = waiting.remove();
                var job = worker.job;
                Thread.startVirtualThread(() -> worker.send(job));
            } else if (worker.job == null && closed) {
                Thread.startVirtualThread(worker::hangUp);
            }
        }
    }

    public String apply(Class<? extends Task> task, String argument)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        return applyAsync(task, argument).get();
    }

    public List<String> map(Class<? extends Task> task, List<String> arguments)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        var jobs = List.copyOf(arguments).stream()
                .map(argument -> new Job(task.getName(), argument))
                .toList();
        submit(jobs, Objects.requireNonNull(task));
        var all =
                CompletableFuture.allOf(jobs.toArray(CompletableFuture[]::new)).handle((_, _) -> "");
        try {
            all.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        var results = new ArrayList<String>();
        for (var job : jobs) {
            results.add(new JobHandle(job).get());
        }
        return results;
    }

    public Handle applyAsync(Class<? extends Task> task, String argument) {
        var job = new Job(task.getName(), Objects.requireNonNull(argument));
        submit(List.of(job), task);
        return new JobHandle(job);
    }

    private void submit(List<Job> jobs, Class<? extends Task> task) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed: " + task.getSimpleName());
            }
            waiting.addAll(jobs);
            dealOut();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            dealOut();
        } finally {
            lock.unlock();
        }
    }

    public void join() throws InterruptedException {
        lock.lock();
        try {
            if (!closed) {
                throw new IllegalStateException("open");
            }
            while (!workers.isEmpty()) {
                allEnded.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private static final class Job extends CompletableFuture<String> {
        private final String taskName;
        private final String argument;

        Job(String taskName, String argument) {
            this.taskName = taskName;
            this.argument = argument;
        }
    }

    private record JobHandle(Job job) implements Handle {
        @Override
        public String get() throws TaskFailedException, WorkerDiedException, InterruptedException {
            try {
                return job.get();
            } catch (ExecutionException failure) {
                throw known(failure);
            }
        }

        @Override
        public String get(Duration timeout)
                throws TaskFailedException, WorkerDiedException, InterruptedException, TimeoutException {
            if (timeout.isNegative()) {
                throw new IllegalArgumentException("negative: " + timeout);
            }
            try {
                return job.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
            } catch (ExecutionException failure) {
                throw known(failure);
            }
        }

        private static TaskFailedException known(ExecutionException failure) throws WorkerDiedException {
            switch (failure.getCause()) {
                case TaskFailedException failed -> {
                    return failed;
                }
                case WorkerDiedException died -> throw died;
                default -> throw new CompletionException(failure);
            }
        }

        @Override
        public boolean isDone() {
            return job.isDone();
        }
    }

    private static final class Worker {
        private final Process process;
        private Job job; // guarded by the pool's lock; null at rest

        Worker(Process process) {
            this.process = process;
        }

        synchronized void send(Job job) {
            try {
                Messages.write(process.getOutputStream(), job.taskName, job.argument);
            } catch (IOException dead) {
                // the reader sees it too
            }
        }

        synchronized void hangUp() {
            try {
                process.getOutputStream().close();
            } catch (IOException already) {
                // it has hung up
            }
        }
    }

    /**
     * A message is a line of printable ASCII: strings, a space between them, in which all but letters and digits is
     * escaped.
     */
    private static final class Messages {
        static void write(OutputStream out, String... message) throws IOException {
            var line = new StringBuilder();
            for (var text : message) {
                text.chars().forEach(c -> escape(line, (char) c));
                line.append(' ');
            }
            line.setCharAt(line.length() - 1, '\n');
            out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        private static void escape(StringBuilder line, char c) {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                line.append(c);
            } else {
                line.append('%').append(HexFormat.of().toHexDigits(c));
            }
        }

        static String[] read(BufferedReader in) throws IOException {
            var line = in.readLine();
            if (line == null) {
                throw new EOFException();
            }
            var message = line.split(" ", -1);
            for (var i = 0; i < message.length; i++) {
                message[i] = plain(message[i]);
            }
            return message;
        }

        private static String plain(String escaped) {
            var text = new StringBuilder();
            for (var i = 0; i < escaped.length(); i++) {
                if (escaped.charAt(i) == '%') {
                    text.append((char) HexFormat.fromHexDigits(escaped, i + 1, i + 5));
                    i += 4;
                } else {
                    text.append(escaped.charAt(i));
                }
            }
            return text.toString();
        }
    }

    /** In the child: the main thread reads, and runs each task in a daemon thread that it has not to wait for. */
    static final class WorkerProgram {
        public static void main(String[] arguments) throws IOException {
            var streams = ChildStreams.take();
            var in = new BufferedReader(new InputStreamReader(streams.input(), StandardCharsets.US_ASCII));
            while (true) {
                String[] request;
                try {
                    request = Messages.read(in);
                } catch (IOException end) {
                    return;
                }
                var thread = new Thread(() -> answer(request, streams.output()));
                thread.setDaemon(true);
                thread.start();
            }
        }

        private static void answer(String[] request, DataOutputStream out) {
            String[] answer;
            try {
                answer = new String[] {Task.named(request[0]).run(request[1])};
                Objects.requireNonNull(answer[0]);
            } catch (Throwable any) {
                answer = new String[] {any.getClass().getName(), Objects.requireNonNullElse(any.getMessage(), "")};
            }
            try {
                Messages.write(out, answer);
            } catch (IOException nobodyListens) {
                throw new UncheckedIOException(nobodyListens);
            }
        }
    }
}
