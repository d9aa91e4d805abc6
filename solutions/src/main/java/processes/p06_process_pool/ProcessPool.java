package processes.p06_process_pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A pool of worker processes (进程池): one queue of tickets, and for each worker one thread of this JVM that looks after
 * it.
 *
 * <p><b>Symptom.</b> A first attempt works for squares of numbers. Then an argument has a line break in it, a task
 * prints, or somebody's task runs out of memory and takes its process with it: the results are shifted by one, or
 * {@code get} waits for ever. And in the evening the machine is full of JVMs that belong to nobody.
 *
 * <p><b>Wrong.</b> All of that is one mistake: to write the code for the day on which both processes behave. Another
 * process is no method call. It can end between any two bytes, by no fault of either side, and then no exception
 * comes from it, no {@code finally} runs in it; there is only an end of stream.
 *
 * <p><b>Right.</b>
 * <ul>
 *   <li>A message says how long it is ({@link Line}), so what is in it does not matter; and the line belongs to the
 *       worker alone, so nobody prints on it ({@link ChildStreams}).
 *   <li>A ticket gets its outcome from exactly one place, {@link #serve}, and on every path through it. The end of
 *       the worker's process is an outcome like the others ({@link Outcome.Died}), not an accident.
 *   <li>Each place in the pool has one thread, {@link #keepPlace}, which starts the successor when its worker is
 *       gone. As nobody else starts processes, there is never one too many; as it waits for the worker's death as
 *       well as for work, there is never one too few.
 *   <li>One queue for all ({@link Desk}), from which a place takes the next ticket when its worker is free. Were
 *       tickets dealt out beforehand, some would wait behind a long task while other workers have nothing to do.
 *   <li>The parent's death cannot be told to the child by the parent. The child hears of it by the end of its
 *       standard input, if it listens, and it always does: see {@link WorkerMain}.
 * </ul>
 *
 * <p><b>Why it holds.</b> The queue, whether it is closed, and how many places there are change under one lock. So a
 * ticket is either refused or seen by a place before that ends; and "closed, nothing waiting" stays true once it is.
 * A ticket that was taken is settled by the one thread that took it, and between the two there is no way out.
 */
public final class ProcessPool implements AutoCloseable {
    /** A command that never gets a worker ready is wrong: to try it for ever would help nobody. */
    private static final int MOST_FAILED_STARTS = 3;

    private final List<String> javaCommand;
    private final Desk desk;

    /** Starts the workers (C1, C15). */
    public ProcessPool(int workers, List<String> javaCommand) {
        this.javaCommand = List.copyOf(javaCommand);
        if (workers < 1) {
            throw new IllegalArgumentException("a pool has at least one worker, not " + workers);
        }
        desk = new Desk(workers);
        for (var worker : startAll(workers)) {
            // A daemon, so that an open pool does not keep its JVM from ending (C14).
            Thread.ofPlatform().daemon().name("pool, worker " + worker.pid()).start(() -> keepPlace(worker));
        }
    }

    private List<Worker> startAll(int workers) {
        var started = new ArrayList<Worker>();
        try {
            while (started.size() < workers) {
                started.add(startOne());
            }
        } catch (IOException impossible) {
            started.forEach(Worker::end);
            throw new UncheckedIOException("cannot start a worker", impossible);
        }
        return started;
    }

    private Worker startOne() throws IOException {
        var worker = Worker.start(javaCommand);
        worker.whenDead(desk::workerDied);
        return worker;
    }

    /** Runs the task in a worker and waits for its result (C2, C3, C7, C9, C13). */
    public String apply(Class<? extends Task> task, String argument)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        return applyAsync(task, argument).get();
    }

    /** Runs the task for every argument, side by side, and returns the results in the arguments' order (C6). */
    public List<String> map(Class<? extends Task> task, List<String> arguments)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        Objects.requireNonNull(task, "task");
        var tickets = List.copyOf(arguments).stream()
                .map(argument -> new Ticket(task.getName(), argument))
                .toList();
        desk.submit(tickets);
        for (var ticket : tickets) {
            ticket.awaitEnd(); // of all, before the failure of one is thrown
        }
        var results = new ArrayList<String>();
        for (var ticket : tickets) {
            results.add(ticket.get());
        }
        return List.copyOf(results);
    }

    /** Submits the task and returns at once; the handle has the result (C4, C5). */
    public Handle applyAsync(Class<? extends Task> task, String argument) {
        var ticket = new Ticket(task.getName(), Objects.requireNonNull(argument, "argument"));
        desk.submit(List.of(ticket));
        return ticket;
    }

    /** From now on nothing new is accepted; what is already there will be done. Does not wait (C11). */
    @Override
    public void close() {
        desk.close();
    }

    /** Waits until all tasks have ended and no worker process is left (C12). */
    public void join() throws InterruptedException {
        desk.awaitEmpty();
    }

    /** The life of one place in the pool: a worker, after its death the next, until there is nothing more to do. */
    private void keepPlace(Worker first) {
        try {
            var worker = first;
            for (var failedStarts = 0; failedStarts < MOST_FAILED_STARTS; worker = startOne()) {
                failedStarts = worker.becomesReady() ? 0 : failedStarts + 1;
                serve(worker);
                worker.end();
                if (desk.isFinished()) {
                    break;
                }
            }
        } catch (IOException noSuccessor) {
            System.err.println("A worker of the pool is gone, and no other can be started: " + noSuccessor);
        } finally {
            desk.leave();
        }
    }

    /** Lets the worker do what there is to do, until it is dead or nothing is left. */
    private void serve(Worker worker) {
        for (var next = desk.take(worker); next.isPresent(); next = desk.take(worker)) {
            var ticket = next.get();
            ticket.settle(worker.perform(ticket.taskClass(), ticket.argument()));
        }
    }
}
