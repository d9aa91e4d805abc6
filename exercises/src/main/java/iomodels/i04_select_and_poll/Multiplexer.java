package iomodels.i04_select_and_poll;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * {@code select} and {@code poll}, as the kernel does them: copy what the caller wants watched, look at every
 * descriptor, one after the other, and sleep when nothing is ready. What they cost (代价) is the lesson: with 1,000
 * descriptors of which one is ready, 1,000 looks a call.
 *
 * {@snippet :
 * var kernel = new SimulatedKernel();
 * kernel.set(5, Kernel.READABLE);
 * kernel.set(7, 0);
 * var multiplexer = new Multiplexer(kernel);
 * multiplexer.select(8, Set.of(5, 7), Set.of(7), Set.of(), Duration.ofSeconds(1)); // Ready[readable=[5], …]: 2 looks
 * multiplexer.poll(List.of(new PollFd(7, Kernel.READABLE)), Duration.ofSeconds(1)); // after a second: revents 0
 * }
 *
 * <p>Notes: IO 模型 › IO 多路复用 › select, poll 时间复杂度 O(n). Given beside this file: {@link Kernel} (read it
 * first), {@link Ready}, {@link PollFd}, {@link BadDescriptorException}, and {@link SimulatedKernel} to play with.
 *
 * <p>You may use anything that every exercise may, {@code java.util.concurrent.TimeUnit} included. One thread at a
 * time uses a multiplexer.
 *
 * <h2>The contract</h2>
 * {@code select} <i>watches</i> the descriptors below {@code nfds} that are in one of its sets, {@code poll} those
 * of its entries that are not negative. A <i>round</i> is one look at everything that is watched. A call begins
 * with a round; it ends after a round, or sleeps after it and begins the next one.
 * <ul>
 *   <li>C1 <b>Arguments.</b> Null is a {@code NullPointerException}: the kernel, a set, the list, a descriptor in a
 *       set, an entry of the list, the timeout. A negative timeout is an {@code IllegalArgumentException}. When
 *       both are wrong, or something of C2, null comes first. Refused calls ask nothing of the kernel. Any kind of
 *       {@code Set} and {@code List} is taken, unmodifiable ones too.
 *   <li>C2 <b>The limit of select.</b> A set holds descriptors from 0 to 1023 (FD_SETSIZE), and {@code nfds} is 0
 *       to 1024. Anything else is an {@code IllegalArgumentException}, and asks nothing of the kernel: also a
 *       descriptor below 0 or beyond 1023 that {@code nfds} would leave out.
 *   <li>C3 <b>Select</b> returns at once when a round has found something ready, and then reports all that this
 *       round has found, no matter how much or at which descriptor. Ready is, for reading: what shows
 *       {@code READABLE}, {@code HANGUP} or {@code ERROR}; for writing: {@code WRITABLE} or {@code ERROR}; for urgent
 *       data: {@code URGENT}. A descriptor is reported in those sets in which it was handed in and is ready.
 *   <li>C4 <b>nfds.</b> Descriptors from {@code nfds} on are not watched, although they are in a set: nobody looks at
 *       them, they are not reported, and need not be open. The last one that is watched is {@code nfds - 1}.
 *   <li>C5 <b>Not open, in select.</b> When a watched descriptor is not open, the round ends with a
 *       {@link BadDescriptorException} for the least such descriptor, whatever else is ready.
 *   <li>C6 <b>Poll</b> returns at once when a round has found something ready, and then reports all that this round
 *       has found. The list that it returns has the entries of the list that was handed in, as many, in the same
 *       order, with their descriptors and events; {@code revents} has the bits that are set and asked for. What
 *       {@code revents} was before means nothing. A descriptor may be in several entries: each gets its own answer.
 *       There is no limit to descriptors or entries.
 *   <li>C7 <b>Unasked, in poll.</b> {@code ERROR}, {@code HANGUP} and {@code INVALID} are reported in {@code revents}
 *       whether or not they were asked for, and they too are something found: a descriptor that is not open is no
 *       exception in {@code poll}.
 *   <li>C8 <b>Ignored entries, in poll.</b> An entry with a negative descriptor is returned with {@code revents} 0;
 *       nobody looks at it, and it is never ready.
 *   <li>C9 <b>Looks.</b> In a round each descriptor of {@code select} is looked at once, though it may be in three
 *       sets; in {@code poll} once for each entry, or once for several entries of one descriptor. Nothing else is
 *       looked at. So n descriptors and s sleeps cost at most n·(s + 1) looks. What a look has shown is what is
 *       reported. The list that is handed in is gone through at most ten times in a call; it may be a linked one,
 *       in which an index costs a walk.
 *   <li>C10 <b>Time.</b> The call returns nothing ready (empty sets, {@code revents} 0 everywhere) only when the
 *       timeout is over by the kernel's clock, counted from the begin of the call, and a round after the last sleep
 *       has found nothing. It never sleeps beyond that moment, to the nanosecond, however often it is woken and
 *       however long it looks; when it is over, it sleeps no more. {@code ZERO} is one round without a sleep. A
 *       timeout of more nanoseconds than a {@code long} holds means for ever. So it is also when nothing is watched.
 *   <li>C11 <b>Rest.</b> Between two rounds the call sleeps, and it sleeps for all the time that is left (for ever:
 *       about as long as a {@code long} holds). It does not spin, nor sleep in little pieces.
 *   <li>C12 <b>What is the caller's.</b> The call copies the sets or the list before its first look, and never
 *       changes them. Whatever happens to them later, during the call or after it, changes neither what is watched
 *       nor what was returned. Nor does a later call change what was returned.
 *   <li>C13 <b>Failures.</b> What {@code look} or {@code sleep} throws, be it an {@code Error} or an
 *       {@code InterruptedException}, comes out as it is, and the kernel is asked nothing more.
 *   <li>C14 <b>Nothing is remembered.</b> Each call starts from what it is handed, whatever was called before on
 *       this or another multiplexer, also if that failed. Several multiplexers use their own kernels.
 * </ul>
 * Not promised: in which order a round looks; whether what is returned can be modified; how often the clock is read
 * (a few times for each look is no mistake).
 */
public final class Multiplexer {

    /** Uses this kernel (C1). */
    public Multiplexer(Kernel kernel) {
        throw new UnsupportedOperationException("TODO C1: remember the kernel");
    }

    /**
     * Waits until one of the descriptors is ready; C1–C5, C9–C14.
     *
     * @param nfds the highest descriptor that is watched, and one more
     * @return all that is ready; empty sets when the timeout is over
     */
    public Ready select(int nfds, Set<Integer> reading, Set<Integer> writing, Set<Integer> urgent, Duration timeout)
            throws InterruptedException {
        throw new UnsupportedOperationException(
                "TODO C3: copy the sets, look at every descriptor below nfds, sleep when none is ready");
    }

    /**
     * Waits until something is to be told of one of the entries; C1, C6–C14.
     *
     * @return the same entries, with what was found in {@code revents}
     */
    public List<PollFd> poll(List<PollFd> entries, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException(
                "TODO C6: copy the list, look at every entry, sleep when there is nothing to tell");
    }
}
