// loses: C9, C10, C11
// because: the thread that looked after a dead worker ends as well, so the pool gets smaller
// may lose: C14
package processes.p06_process_pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;

public final class ProcessPool implements AutoCloseable {
    private final List<String> javaCommand;
    private final Queue<Job> waiting = new ArrayDeque<>(); // guarded by itself, as the next two
    private boolean closed;
    private int threads;

    public ProcessPool(int workers, List<String> javaCommand) {
        this.javaCommand = List.copyOf(javaCommand);
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        var processes = new ArrayList<Process>();
        try {
            while (processes.size() < workers) {
                processes.add(startProcess());
            }
        } catch (IOException impossible) {
            processes.forEach(Process::destroyForcibly);
            throw new UncheckedIOException(impossible);
        }
        threads = workers;
        for (var process : processes) {
            var thread = new Thread(() -> look(process));
            thread.setDaemon(true);
            thread.start();
        }
    }

    private Process startProcess() throws IOException {
        var command = new ArrayList<>(javaCommand);
        command.add(Child.class.getName());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.onExit().thenRun(this::wakeAll);
        return process;
    }

    public String apply(Class<? extends Task> task, String argument)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        return applyAsync(task, argument).get();
    }

    public List<String> map(Class<? extends Task> task, List<String> arguments)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        var jobs = new ArrayList<Job>();
        for (var argument : arguments) {
            jobs.add(new Job(task.getName(), argument));
        }
        if (task == null) {
            throw new NullPointerException("task");
        }
        submit(jobs);
        for (var job : jobs) {
            job.await();
        }
        var results = new ArrayList<String>();
        for (var job : jobs) {
            results.add(job.get());
        }
        return results;
    }

    public Handle applyAsync(Class<? extends Task> task, String argument) {
        var job = new Job(task.getName(), argument);
        submit(List.of(job));
        return job;
    }

    private void submit(List<Job> jobs) {
        synchronized (waiting) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            waiting.addAll(jobs);
            waiting.notifyAll();
        }
    }

    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.notifyAll();
        }
    }

    public void join() throws InterruptedException {
        synchronized (waiting) {
            if (!closed) {
                throw new IllegalStateException("not closed");
            }
            while (threads > 0) {
                waiting.wait();
            }
        }
    }

    /** What a thread of the pool does: it looks after a worker, and after its successors. */
    private void look(Process first) {
        try {
            serve(first);
        } catch (InterruptedException noSuccessor) {
            System.err.println("a worker less: " + noSuccessor);
        } finally {
            synchronized (waiting) {
                threads--;
                waiting.notifyAll();
            }
        }
    }

    /** Whether all is done: else the process is dead. */
    private boolean serve(Process process) throws InterruptedException {
        var in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        while (true) {
            Job job;
            synchronized (waiting) {
                while (process.isAlive() && waiting.isEmpty() && !closed) {
                    waiting.wait();
                }
                if (waiting.isEmpty() && closed) {
                    break;
                }
                if (!process.isAlive()) {
                    return false;
                }
                job = waiting.remove();
            }
            try {
                write(out, job.taskName);
                write(out, job.argument);
                out.flush();
                if (in.readBoolean()) {
                    job.end(read(in), null);
                } else {
                    job.end(null, new TaskFailedException(read(in), read(in)));
                }
            } catch (IOException dead) {
                process.destroyForcibly().waitFor();
                job.end(null, new WorkerDiedException("exit code " + process.exitValue()));
            }
        }
        process.destroy(); // it is at rest
        process.waitFor();
        return true;
    }

    private void wakeAll() {
        synchronized (waiting) {
            waiting.notifyAll();
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String read(DataInputStream in) throws IOException {
        var length = in.readInt();
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(in.readChar());
        }
        return text.toString();
    }

    private static final class Job implements Handle {
        private final String taskName;
        private final String argument;
        private boolean ended;
        private String result;
        private Exception failure;

        Job(String taskName, String argument) {
            if (argument == null) {
                throw new NullPointerException("argument");
            }
            this.taskName = taskName;
            this.argument = argument;
        }

        synchronized void end(String ownResult, Exception ownFailure) {
            result = ownResult;
            failure = ownFailure;
            ended = true;
            notifyAll();
        }

        synchronized void await() throws InterruptedException {
            while (!ended) {
                wait();
            }
        }

        @Override
        public synchronized String get() throws TaskFailedException, WorkerDiedException, InterruptedException {
            await();
            return outcome();
        }

        @Override
        public synchronized String get(Duration timeout)
                throws TaskFailedException, WorkerDiedException, InterruptedException, TimeoutException {
            if (timeout.isNegative()) {
                throw new IllegalArgumentException("timeout: " + timeout);
            }
            var begin = System.nanoTime();
            while (!ended) {
                var left = timeout.minusNanos(System.nanoTime() - begin);
                if (!left.isPositive()) {
                    throw new TimeoutException();
                }
                wait(Math.min(left.toSeconds(), 1_000_000) * 1_000 + left.toMillisPart() + 1);
            }
            return outcome();
        }

        private String outcome() throws TaskFailedException, WorkerDiedException {
            switch (failure) {
                case null -> {
                    return result;
                }
                case TaskFailedException failed -> throw failed;
                case WorkerDiedException died -> throw died;
                default -> throw new IllegalStateException(failure);
            }
        }

        @Override
        public synchronized boolean isDone() {
            return ended;
        }
    }

    /** The worker's main program: one thread reads, a daemon works. */
    static final class Child {
        public static void main(String[] arguments) throws IOException {
            var streams = ChildStreams.take();
            BlockingQueue<String> requests = new LinkedBlockingQueue<>();
            var hands = new Thread(() -> work(requests, streams.output()));
            hands.setDaemon(true);
            hands.start();
            try {
                while (true) {
                    requests.add(read(streams.input()));
                }
            } catch (IOException end) {
                // the pool has ended, or has no more work
            }
        }

        private static void work(BlockingQueue<String> requests, DataOutputStream out) {
            try {
                while (true) {
                    answer(requests.take(), requests.take(), out);
                    Thread.interrupted(); // what a task may have left behind is no matter of the next one
                }
            } catch (IOException | InterruptedException end) {
                // nobody listens any more
            }
        }

        private static void answer(String taskName, String argument, DataOutputStream out) throws IOException {
            String result;
            try {
                result = Task.named(taskName).run(argument);
                if (result == null) {
                    throw new NullPointerException("result");
                }
            } catch (Throwable any) {
                out.writeBoolean(false);
                write(out, any.getClass().getName());
                write(out, any.getMessage() == null ? "" : any.getMessage());
                out.flush();
                return;
            }
            out.writeBoolean(true);
            write(out, result);
            out.flush();
        }
    }
}
