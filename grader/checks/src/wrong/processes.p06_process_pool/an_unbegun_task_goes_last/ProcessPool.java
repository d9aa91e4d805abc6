// loses: C4
// because: a task that was given to a worker which died before it began goes behind those that came later.
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
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One monitor; three daemon threads for each process: one feeds it, one reads what it says, one waits for its end. */
public final class ProcessPool implements AutoCloseable {
    private final Object monitor = new Object();
    private final List<String> command;
    private final ArrayDeque<Job> waiting = new ArrayDeque<>();
    private int pending; // tasks that have not ended
    private int alive; // processes, those that are being started too
    private boolean closed;

    public ProcessPool(int workers, List<String> javaCommand) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        command = new ArrayList<>(List.copyOf(javaCommand));
        command.add(WorkerMain.class.getName());
        List<Process> started = new ArrayList<>();
        try {
            for (int i = 0; i < workers; i++) {
                started.add(startProcess());
            }
        } catch (IOException e) {
            for (Process process : started) {
                process.destroyForcibly();
                process.onExit().join();
            }
            throw new UncheckedIOException(e);
        }
        alive = workers;
        for (Process process : started) {
            new Worker(process).start();
        }
    }

    private Process startProcess() throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public String apply(Class<? extends Task> task, String argument)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        return submit(task, argument).get();
    }

    public List<String> map(Class<? extends Task> task, List<String> arguments)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        Objects.requireNonNull(task);
        List<String> all = List.copyOf(arguments);
        List<Job> jobs = new ArrayList<>();
        synchronized (monitor) {
            refuseIfClosed();
            for (String argument : all) {
                jobs.add(submit(task, argument));
            }
        }
        for (Job job : jobs) {
            job.await();
        }
        List<String> results = new ArrayList<>();
        for (Job job : jobs) {
            results.add(job.get());
        }
        return results;
    }

    public Handle applyAsync(Class<? extends Task> task, String argument) {
        return submit(task, argument);
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new IllegalStateException("the pool is closed");
        }
    }

    private Job submit(Class<? extends Task> task, String argument) {
        Job job = new Job(task.getName(), Objects.requireNonNull(argument));
        synchronized (monitor) {
            refuseIfClosed();
            pending++;
            waiting.add(job);
            monitor.notifyAll();
        }
        return job;
    }

    @Override
    public void close() {
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
        }
    }

    public void join() throws InterruptedException {
        synchronized (monitor) {
            if (!closed) {
                throw new IllegalStateException("close first");
            }
            while (pending > 0 || alive > 0) {
                monitor.wait();
            }
        }
    }

    private boolean over() {
        return closed && pending == 0;
    }

    private final class Worker {
        private final Process process;
        private final DataOutputStream toProcess;
        private final DataInputStream fromProcess;
        private boolean ready;
        private boolean dead;
        private boolean begun;
        private Job current;

        Worker(Process process) {
            this.process = process;
            toProcess = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            fromProcess = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        }

        private static Thread daemon(Runnable body) {
            Thread thread = new Thread(body);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }

        void start() {
            Thread reader = daemon(this::read);
            daemon(this::feed);
            daemon(() -> watch(reader));
        }

        private void feed() {
            Job job;
            while ((job = nextJob()) != null) {
                try {
                    WorkerMain.writeString(toProcess, job.task);
                    WorkerMain.writeString(toProcess, job.argument);
                    toProcess.flush();
                } catch (IOException e) {
                    // it is dying: the watcher will see it
                }
            }
            try {
                toProcess.close();
            } catch (IOException e) {
                // gone already
            }
        }

        private Job nextJob() {
            synchronized (monitor) {
                for (; ; ) {
                    if (dead || over()) {
                        return null;
                    }
                    if (ready && current == null && !waiting.isEmpty()) {
                        begun = false;
                        current = waiting.poll();
                        return current;
                    }
                    try {
                        monitor.wait();
                    } catch (InterruptedException e) {
                        // nobody's business
                    }
                }
            }
        }

        private void read() {
            try {
                for (; ; ) {
                    int kind = fromProcess.readUnsignedByte();
                    switch (kind) {
                        case WorkerMain.READY -> {
                            synchronized (monitor) {
                                ready = true;
                                monitor.notifyAll();
                            }
                        }
                        case WorkerMain.BEGUN -> {
                            synchronized (monitor) {
                                begun = true;
                            }
                        }
                        case WorkerMain.RESULT -> {
                            String result = WorkerMain.readString(fromProcess);
                            ended(new Outcome(result, null, null));
                        }
                        default -> {
                            String name = WorkerMain.readString(fromProcess);
                            String message = WorkerMain.readString(fromProcess);
                            ended(new Outcome(null, new TaskFailedException(name, message), null));
                        }
                    }
                }
            } catch (IOException e) {
                process.destroyForcibly();
            }
        }

        private void ended(Outcome outcome) {
            synchronized (monitor) {
                Job job = current;
                current = null;
                pending--;
                job.end(outcome);
                monitor.notifyAll();
            }
        }

        private void watch(Thread reader) {
            try {
                process.waitFor();
                reader.join(1_000);
            } catch (InterruptedException e) {
                // nobody interrupts this thread
            }
            boolean replace;
            synchronized (monitor) {
                dead = true;
                alive--;
                if (current != null) {
                    if (begun) {
                        pending--;
                        current.end(new Outcome(
                                null,
                                null,
                                new WorkerDiedException(
                                        "process " + process.pid() + " ended with " + process.exitValue())));
                    } else {
                        waiting.addLast(current);
                    }
                    current = null;
                }
                replace = !over();
                if (replace) {
                    alive++;
                }
                monitor.notifyAll();
            }
            if (replace) {
                try {
                    new Worker(startProcess()).start();
                } catch (IOException e) {
                    synchronized (monitor) {
                        alive--;
                        monitor.notifyAll();
                    }
                }
            }
        }
    }

    private record Outcome(String result, TaskFailedException failed, WorkerDiedException died) {}

    private static final class Job implements Handle {
        private final String task;
        private final String argument;
        private Outcome outcome;

        Job(String task, String argument) {
            this.task = task;
            this.argument = argument;
        }

        synchronized void end(Outcome how) {
            outcome = how;
            notifyAll();
        }

        synchronized void await() throws InterruptedException {
            while (outcome == null) {
                wait();
            }
        }

        private String tell() throws TaskFailedException, WorkerDiedException {
            if (outcome.failed != null) {
                throw outcome.failed;
            }
            if (outcome.died != null) {
                throw outcome.died;
            }
            return outcome.result;
        }

        @Override
        public synchronized String get() throws TaskFailedException, WorkerDiedException, InterruptedException {
            await();
            return tell();
        }

        @Override
        public synchronized String get(Duration timeout)
                throws TaskFailedException, WorkerDiedException, InterruptedException, TimeoutException {
            if (timeout.isNegative()) {
                throw new IllegalArgumentException("negative time-out");
            }
            long nanos = TimeUnit.NANOSECONDS.convert(timeout);
            long start = System.nanoTime();
            while (outcome == null) {
                long left = nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    throw new TimeoutException();
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return tell();
        }

        @Override
        public synchronized boolean isDone() {
            return outcome != null;
        }
    }
}
