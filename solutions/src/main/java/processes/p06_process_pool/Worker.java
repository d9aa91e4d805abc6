package processes.p06_process_pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker process, seen from the pool. Used by the thread that keeps its place; only {@code isAlive} by others. */
final class Worker {
    /** For a worker that has been told to end: a task may have left threads behind that keep its JVM. */
    private static final int SECONDS_TO_END = 5;

    private final Process process;
    private final Line line;

    private Worker(Process process) {
        this.process = process;
        this.line = new Line(
                new DataInputStream(new BufferedInputStream(process.getInputStream())),
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    }

    /** Starts a process and does not wait until it is ready. */
    static Worker start(List<String> javaCommand) throws IOException {
        var command = new ArrayList<>(javaCommand);
        command.add(WorkerMain.class.getName());
        // What tasks print goes where this JVM's own errors go. A pipe that nobody reads would stop them when it is
        // full.
        return new Worker(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Has the action run, on some thread, as soon as the process has ended. */
    void whenDead(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Waits until the worker's main program has started; false when its process ends before that. */
    boolean becomesReady() {
        try {
            return line.receive().equals(WorkerMain.READY);
        } catch (IOException ended) {
            kill();
            return false;
        }
    }

    /** Has the worker do one task and waits for the outcome, which may be the worker's death. */
    Outcome perform(String taskClass, String argument) {
        try {
            line.send(List.of(taskClass, argument));
            return WorkerMain.outcome(line.receive());
        } catch (IOException ended) {
            return new Outcome.Died(
                    "worker process " + pid() + " ended with exit code " + kill() + " during " + taskClass);
        }
    }

    /**
     * Its line is dead, and so the process is or soon will be: waits for that, lest the next task be given to a dying
     * worker.
     *
     * @return its exit code
     */
    private int kill() {
        process.destroyForcibly();
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException nobodysInterrupt) {
                // this thread is the pool's own: nobody has it to interrupt it, and a killed process ends soon
            }
        }
    }

    /** Tells the worker to end, by ending its standard input, and waits until it has; does nothing to a dead one. */
    void end() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException | InterruptedException notByAsking) {
            // then it is ended without asking
        }
        kill();
    }
}
