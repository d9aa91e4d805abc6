package coroutines.c05_gather;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The same work, synchronous and asynchronous (同步与异步): many tasks that mostly wait, for a page or a disk, are run
 * beside each other on virtual threads (虚拟线程), and whoever asked waits until all of it is over. Everything that a call
 * begins ends within it (结构化并发).
 *
 * {@snippet :
 * var pages = new Gather(10).runAll(downloads);       // all of them, ten at a time, in the order of downloads
 * var answer = new Gather(3).firstOf(mirrors);        // from whichever is quickest; the others are stopped
 * new Gather(1).runAll(downloads);                    // synchronous: one after the other
 * }
 *
 * <p>Notes: 协程 › Gevent之同步异步.
 *
 * <p>The contract. A task is <i>in flight</i> from the moment in which its {@code call()} is called until that has
 * returned or thrown. A call of {@code runAll} or {@code firstOf} is <i>decided</i> by what C5, C6, C8 or C9 say,
 * whichever comes first; what comes later changes nothing about how it ends. What is said of a call holds with and
 * without a timeout.
 * <ul>
 *   <li>C1 Arguments. {@code new Gather(limit)} throws {@code IllegalArgumentException} for a limit below 1. A null
 *       collection, element or timeout is a {@code NullPointerException}; else {@code firstOf} of no tasks is an
 *       {@code IllegalArgumentException}. Such a call begins no task, whatever its timeout and though its thread is
 *       interrupted. What is done to the collection after the call has begun a task does not matter.
 *   <li>C2 Results in order. {@code runAll} returns what the tasks returned, null too, in the order of the collection,
 *       whichever is through first; of no tasks an empty list. That list changes no more.
 *   <li>C3 Begin. Tasks begin in the order of the collection, each once (one that is there twice, twice). Until the
 *       call is decided: whenever fewer than {@code limit} are in flight and one is left, the next one begins, without
 *       waiting for anything else.
 *   <li>C4 Limit. Never are more than {@code limit} tasks of one call in flight. Each call has the whole limit: calls
 *       know nothing of each other, whether they come from several threads or from within a task.
 *   <li>C5 All. {@code runAll} is decided when all tasks have returned, or when the first one throws, whatever it is:
 *       then it throws {@code ExecutionException} with that itself as cause.
 *   <li>C6 First. {@code firstOf} is decided when the first task returns, and returns its value, null too. One that
 *       throws is left out; when the last of them has thrown as well, the call is decided and throws {@code
 *       ExecutionException} with what was thrown first, itself, as cause.
 *   <li>C7 Cancel and await. Once a call is decided no further task begins and those in flight are interrupted; no task
 *       is interrupted otherwise, and none begins with the status set. A call ends only when no task of it is in flight
 *       any more: one that takes its time, or does not heed the interrupt, is awaited. So nothing outlives the call,
 *       however it ends.
 *   <li>C8 Deadline. When {@code timeout} has passed since the call and it is not decided, it is, and throws {@code
 *       TimeoutException}; never a nanosecond too early. Zero or less has passed at once: then no task begins (of no
 *       tasks {@code runAll} returns all the same). Any {@code Duration} will do, the longest as well.
 *   <li>C9 Interrupt of the caller. Whose status is set at the call, or who is interrupted before it is decided, has
 *       it decided: {@code InterruptedException}, the status is cleared, and in the first case no task begins. This
 *       comes before what C2 and C8 say of no tasks and of no time. An interrupt that comes later changes nothing, but
 *       the status is set when the call ends.
 *   <li>C10 Waiting. A caller who waits uses no processor time and does not look again and again (no spinning, no
 *       polling). A wake-up that nobody gave (spurious, 虚假唤醒) begins and ends nothing.
 *   <li>C11 Threads. Every task runs on a virtual thread, never on the caller's own; it sees what the caller wrote
 *       before, as the caller sees later what it wrote. When the call has ended its threads come to their end.
 *   <li>C12 Ten thousand. With a limit of 10,000 so many tasks are in flight at once. A limit costs nothing: {@code
 *       Integer.MAX_VALUE} will do for three tasks.
 * </ul>
 * Not promised: which virtual thread runs a task; which of two that end in the same moment counts as first; whether
 * the list can be changed.
 */
public final class Gather {
    /** Runs at most so many tasks of a call beside each other (C1). */
    public Gather(int limit) {
        throw new UnsupportedOperationException("TODO C1: remember the limit, if it is one");
    }

    /** Runs all; what they returned, in the order of the tasks (C2). */
    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        throw new UnsupportedOperationException(
                "TODO C2: begin up to limit tasks, one more whenever one ends, and wait until all have ended");
    }

    /** The same within so much time (C8). */
    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        throw new UnsupportedOperationException(
                "TODO C8: the same; when the time is over, interrupt those in flight and await them");
    }

    /** Runs them until one has returned a value: that one (C6). */
    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        throw new UnsupportedOperationException(
                "TODO C6: wait until one has returned, interrupt the others and await them");
    }

    /** The same within so much time (C8). */
    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        throw new UnsupportedOperationException("TODO C8: the same as firstOf, within so much time");
    }
}
