package processes.p06_process_pool;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * The worker's main program, in the child process.
 *
 * <p>It has two threads. The main thread does nothing but read its standard input, also while a task runs. So it
 * hears at once when the pool's process is gone, which nobody else will tell it, and returns. The other thread runs
 * the tasks and is a daemon, as are the threads that tasks start. So once the main thread has returned, the JVM ends,
 * whatever a task is doing. With a single thread, a worker in the middle of a long task would outlive its pool.
 */
final class WorkerMain {
    /** The first message of a worker. */
    static final List<String> READY = List.of("ready");

    private static final String RETURNED = "returned";
    private static final String FAILED = "failed";

    private WorkerMain() {}

    /** Answers requests until there are no more. */
    public static void main(String[] arguments) {
        var streams = ChildStreams.take();
        var line = new Line(streams.input(), streams.output());
        var tasks = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("tasks").factory());
        try {
            line.send(READY);
            while (true) {
                var request = line.receive();
                tasks.execute(() -> answer(line, request.getFirst(), request.getLast()));
            }
        } catch (IOException noMoreRequests) {
            // the pool is through with this worker, or it is no more
        }
    }

    private static void answer(Line line, String taskClass, String argument) {
        try {
            line.send(run(taskClass, argument));
        } catch (
                Throwable
                        unsendable) { // such as a result for which there is no memory: without an answer the pool would
            // wait
            line.end();
        }
    }

    private static List<String> run(String taskClass, String argument) {
        try {
            var result = Task.named(taskClass).run(argument);
            return List.of(RETURNED, Objects.requireNonNull(result, "the task returned null"));
        } catch (Throwable any) { // an Error ends this task, not the worker
            return List.of(FAILED, any.getClass().getName(), Objects.requireNonNullElse(any.getMessage(), ""));
        }
    }

    /** What an answer says; for the pool's side. */
    static Outcome outcome(List<String> answer) throws IOException {
        return switch (answer.getFirst()) {
            case RETURNED -> new Outcome.Returned(answer.get(1));
            case FAILED -> new Outcome.Failed(answer.get(1), answer.get(2));
            default -> throw new IOException("not an answer: " + answer.getFirst());
        };
    }
}
