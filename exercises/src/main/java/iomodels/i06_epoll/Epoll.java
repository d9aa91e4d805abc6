package iomodels.i06_epoll;

import java.time.Duration;
import java.util.List;

/**
 * epoll: waits for any of a million descriptors without looking at a million descriptors. {@code select} and
 * {@code poll} ask every descriptor at every call, O(n). An epoll turns the question round: it remembers what it
 * watches, asks each descriptor to call it back, and keeps a ready list (就绪链表, {@code rdlist}) of those that have
 * called. Whoever waits looks at that list alone.
 *
 * {@snippet :
 * try (var epoll = new Epoll()) {
 *     epoll.control(Op.ADD, socket, Descriptor.READABLE, Trigger.LEVEL);
 *     for (Event event : epoll.await(64, Duration.ofSeconds(1))) {
 *         read(event.descriptor());
 *     }
 * }
 * }
 *
 * <p>Notes: IO 模型 › IO 多路复用 › epoll 时间复杂度 O(1). Given beside this file: {@link Descriptor} (read it first: what it
 * promises about threads and locks is what you build on), {@link SimulatedDescriptor} to play with, {@link Event},
 * {@link Op}, {@link Trigger}, {@link EpollClosedException}. The set of watched descriptors may be any collection:
 * the kernel's red-black tree (红黑树) is exercise i05.
 *
 * <p>The contract. {@code control} begins, changes and ends the <i>watching</i> of a descriptor. An <i>arrival</i> is
 * one call of the descriptor to its listeners. <i>Wanted</i> bits are the descriptor's interest and always
 * {@code HANGUP}. A descriptor <i>is ready</i> when a look at it shows a wanted bit.
 * <ul>
 *   <li>C1 Arguments. {@code ADD} of a watched descriptor is an {@code IllegalArgumentException} (EEXIST),
 *       {@code MODIFY} and {@code DELETE} of one that is not watched a {@code NoSuchElementException} (ENOENT). Null
 *       is a {@code NullPointerException}; but {@code DELETE} ignores interest and trigger, whatever they are. An
 *       interest with bits that {@link Descriptor} does not have, a {@code max} below 1 and a negative timeout are
 *       {@code IllegalArgumentException}s; interest 0 is allowed. All this at once, and with nothing changed.
 *   <li>C2 Nothing invented. {@code await} reports only descriptors that are watched and that a look made by this
 *       call found ready, with exactly the wanted bits that this look showed; each at most once in a list. A
 *       descriptor that was ready but is so no longer is not reported, level- or edge-triggered.
 *   <li>C3 Level-triggered (水平触发). As long as it is ready, every {@code await} reports it (within {@code max}), and
 *       none waits: neither one that is called later nor one that was waiting, however many threads wait.
 *   <li>C4 Edge-triggered (边缘触发). An arrival that brings a wanted bit makes one event: it is reported once, if the
 *       descriptor is still ready then, with all its wanted ready bits, and then not again until the next such
 *       arrival. An arrival counts also when its bits were set before. Several that have come since the last report
 *       make one event. An arrival of unwanted bits makes none.
 *   <li>C5 {@code ADD} and {@code MODIFY} look. When they find the descriptor ready they count as an arrival of what
 *       is ready, so it is reported although nobody calls back any more, and a waiting {@code await} wakes.
 *       {@code MODIFY} replaces interest and trigger; it makes an edge-triggered descriptor that is still ready be
 *       reported once more.
 *   <li>C6 {@code DELETE}. When it has returned, the descriptor is no longer reported, neither by an {@code await}
 *       that is called later nor by one that goes on waiting: although it was in the ready list already, although a
 *       call of the listener is still under way, although another {@code await} is just looking at it (that one may
 *       still report it). No listener of this epoll is left at the descriptor. It may be added again.
 *   <li>C7 Time. {@code await} waits until there is something to report, and returns an empty list only when the
 *       timeout is over and nothing is ready: never before the timeout, and it does not begin anew with every
 *       wake-up. {@code ZERO} looks once and does not wait. The longest {@code Duration} is allowed and means for
 *       ever. Wake-ups without reason (spurious, 虚假唤醒) are not noticed.
 *   <li>C8 Nothing lost. Arrivals come from other threads at any moment: while {@code ADD} or {@code MODIFY} looks,
 *       while {@code await} looks at this or another descriptor, finds nothing and goes to sleep. Each is reported as
 *       if it had come a little earlier or later.
 *   <li>C9 Several threads in {@code await}. An edge-triggered event goes to exactly one of them. And none sleeps
 *       while there is an event for it: two events, and two threads waiting with {@code max} 1, wake both.
 *   <li>C10 Fairness. When more are ready than {@code max}, they take turns: whoever is reported goes behind all
 *       others that have something to report. So none is reported by a second {@code await} before all that could
 *       already have been reported by the first have been; of n that stay ready, n/max (rounded up) calls in a row
 *       report every one. Not promised: any order otherwise.
 *   <li>C11 Interrupts. {@code await} on a thread that is interrupted, before or while it waits, throws
 *       {@code InterruptedException} and clears the interrupt status, with any timeout, also when something is ready.
 *       It takes no event with it. {@code control} and the callback do not heed interrupts and keep the status as it
 *       is.
 *   <li>C12 Close. {@code close()} makes all waiting {@code await}s throw {@link EpollClosedException}, and every
 *       later {@code control} and {@code await} as well. No listener of this epoll is left at any descriptor; a call
 *       still under way does no harm. A second {@code close()} does nothing.
 *   <li>C13 Cost. {@code await} looks at no idle descriptor: one that the look of {@code ADD} or the last one of
 *       {@code await} found not ready, at which nothing has arrived since, and which no {@code MODIFY} has found ready
 *       since. So it looks as often with a million idle ones as with a thousand. Nor does {@code control} go through
 *       all that are watched (a hash table or a tree need not). A million idle ones fit in a heap of 512 MB together
 *       with the descriptors themselves: up to about 300 bytes for each are yours.
 *   <li>C14 Idle. A waiting {@code await} uses no processor time and does not look again and again (no spinning, no
 *       sleeping, no short timed waits).
 * </ul>
 * Two epolls that watch the same descriptor know nothing of each other. All methods may be called by any thread at
 * any time. Not promised: which of several threads gets an event; how long anything takes.
 */
public final class Epoll implements AutoCloseable {
    /** An epoll that watches nothing yet ({@code epoll_create}). */
    public Epoll() {
        throw new UnsupportedOperationException("TODO C1: nothing is watched yet, the ready list is empty");
    }

    /**
     * Begins, changes or ends the watching of a descriptor ({@code epoll_ctl}); C1, C5, C6. It does not wait.
     *
     * @param interest the bits of {@link Descriptor} that are wanted besides {@code HANGUP}; ignored by
     *     {@code DELETE}
     * @param trigger ignored by {@code DELETE}
     */
    public void control(Op op, Descriptor descriptor, int interest, Trigger trigger) {
        throw new UnsupportedOperationException(
                "TODO C5: ADD a listener that puts the descriptor into the ready list, and look at it; MODIFY; DELETE");
    }

    /**
     * Waits until there is something to report ({@code epoll_wait}); C2–C4, C7–C11.
     *
     * @param max how many events the list holds at most; may be far more than there can ever be
     * @return all that there is to report, at most {@code max}; empty only when the timeout is over
     */
    public List<Event> await(int max, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException(
                "TODO C7: take from the ready list what is still ready, or wait for it until the deadline");
    }

    /** Ends it all (C12). */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO C12: remove the listeners, wake everybody who waits");
    }
}
