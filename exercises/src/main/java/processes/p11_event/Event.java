package processes.p11_event;

import java.time.Duration;

/**
 * A flag that threads can wait for (事件).
 *
 * <p>Notes: 进程 · 进程间通信 · 事件. Like Python's {@code Event}: one thread says that something has happened, all that wait
 * for it go on, and whoever asks later need not wait, until somebody takes it back. The traffic light of the notes'
 * examples is such an event: green is set, red is cleared, the cars wait.
 *
 * <p>The event serves the threads of one process, since Java objects stay in their process.
 *
 * <p>You may use monitors ({@code synchronized}, {@code wait}, {@code notify}), {@code volatile},
 * {@code java.util.concurrent.atomic}, {@code VarHandle}, {@code LockSupport} and the collections; not a lock, latch,
 * semaphore or other synchroniser that is already there, since that would be the answer.
 *
 * <h2>The contract</h2>
 * {@code await()} and {@code await(timeout)} obey the same clauses as long as they wait. A thread is <i>present</i>
 * when it has called one of them, has found the event clear, and has gone to wait. A call that comes while another
 * thread calls {@code set} or {@code clear} may find the event as it was before or after that.
 * <ul>
 *   <li>C1 <b>The flag.</b> A new event is clear. {@code set} sets it, {@code clear} clears it, {@code isSet} tells;
 *       each is seen by every thread, none of them ever waits for another thread to do something, and nothing else
 *       changes the flag: neither {@code await} nor {@code isSet} uses it up. To clear a clear event changes nothing:
 *       who waits goes on waiting, for the next {@code set}. To set a set event changes nothing.
 *   <li>C2 <b>Waiting.</b> While the event is set, {@code await} returns at once. While it is clear, {@code await}
 *       waits, whatever was set and cleared before the call. {@code set} lets all go on that are present, not one of
 *       them, and no wake-up is lost when {@code await} and {@code set} come at the same time. What a thread did
 *       before {@code set} is visible to those that go on because of it.
 *   <li>C3 <b>Pulses.</b> Every thread that is present when {@code set} is called gets through, even if {@code clear}
 *       is called right after it, before the thread has run again. Nobody else does: whoever calls {@code await}
 *       after the {@code clear} waits for the next {@code set}, also while the others have not run yet.
 *   <li>C4 <b>Interrupts.</b> {@code await} throws {@link InterruptedException} when the thread is interrupted while
 *       it waits, or is interrupted already when it calls, the event being set or not; as everywhere in Java, the
 *       interrupt status is cleared by that. The flag is not changed by that, and no other waiter misses a wake-up.
 *       When a thread is interrupted just as the event is set, it may do either: throw, or go on with its interrupt
 *       status set.
 *   <li>C5 <b>Time-outs.</b> {@code await(timeout)} returns {@code true} when the event is set, or as soon as it is
 *       set, and {@code false} when the time-out has passed without that, never before it. A zero or negative
 *       time-out looks once and does not wait. {@code null} is a {@link NullPointerException} at once, the event
 *       being set or not. Wake-ups for no reason neither end nor prolong the time. 292 years are waited for as well;
 *       more than that, positive or negative, is not asked for.
 *   <li>C6 <b>Spurious wake-ups.</b> A thread in {@code await()} that wakes up for no reason goes on waiting. Java
 *       allows such wake-ups at any time.
 *   <li>C7 <b>Rest.</b> A waiting thread uses no processor time and does not look at the event again and again, with
 *       or without a pause between looks.
 * </ul>
 */
public final class Event {

    /** A clear event. */
    public Event() {}

    /** Sets the event and lets all go on that wait for it (C1, C2, C3). */
    public void set() {
        throw new UnsupportedOperationException("TODO C1: set the flag, and let everybody go on who waits");
    }

    /** Clears the event, so that {@code await} waits again (C1, C3). */
    public void clear() {
        throw new UnsupportedOperationException("TODO C1: clear the flag");
    }

    /** Whether the event is set (C1). */
    public boolean isSet() {
        throw new UnsupportedOperationException("TODO C1: tell whether the event is set");
    }

    /**
     * Returns at once when the event is set; else waits for the next {@link #set()} (C2, C3, C4, C6, C7).
     *
     * @throws InterruptedException see C4
     */
    public void await() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C2: wait until the event is set, or has been since the call");
    }

    /**
     * The same, but waits no longer than the time-out (C2 to C7).
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return whether the event was set
     * @throws InterruptedException see C4
     */
    public boolean await(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C5: like await, but wait no longer than the time-out");
    }
}
