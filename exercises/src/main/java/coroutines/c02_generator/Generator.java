package coroutines.c02_generator;

/**
 * A generator (生成器): a method that can stop in the middle. Its body calls {@code yield} for every value; each
 * {@code next()} runs the body as far as the next {@code yield} and returns that value; {@code send(x)} does the same
 * and makes the {@code yield} at which the body was waiting return x. Java has no such thing: build it from a virtual
 * thread (虚拟线程) for the body and a hand-over between that thread and the caller, of whom only one runs at a time.
 *
 * {@snippet :
 * try (var running = new Generator<Integer, Integer>(out -> {
 *     int sum = 0;
 *     while (true) {
 *         sum += out.yield(sum);
 *     }
 * })) {
 *     running.next();    // 0: runs to the first yield
 *     running.send(3);   // 3
 *     running.send(4);   // 7
 * }                      // close(): the pending yield throws, so the body ends
 * }
 *
 * <p>Notes: 协程 › 基于 yield 实现一个协程 › 生成器, next() 和 send(). Given beside this file: {@link Body}, {@link Yielder},
 * {@link GeneratorClosedException}, {@link BodyFailedException}. The generator is no {@code Iterator}, for
 * {@code hasNext} would have to run the body ahead.
 *
 * <p>The contract. A generator is <i>new</i>, then by turns <i>running</i> (a call of {@code next}, {@code send} or
 * {@code close} is in progress) and <i>suspended</i> (its body waits in {@code yield}), at last <i>ended</i>.
 * <ul>
 *   <li>C1 Lazy. The constructor only remembers the body; not a line of it runs before the first {@code next()} or
 *       {@code send(null)}. A null body is a {@code NullPointerException} from the constructor.
 *   <li>C2 First call. Nobody waits in {@code yield} yet, so the first call is {@code next()} or {@code send(null)},
 *       which mean the same. {@code send} of anything else on a new generator throws {@code IllegalStateException} and
 *       leaves it new: {@code next()} still starts it.
 *   <li>C3 Values. {@code next()} and {@code send(x)} return the value of the {@code yield} that the body comes to. The
 *       {@code yield} at which it was suspended returns x, or null for {@code next()}. Null is an ordinary value both
 *       ways.
 *   <li>C4 Turns. Once started, the body runs only while a call waits for it: when the call returns, the body stands in
 *       {@code yield} and does nothing until the next call; the caller does nothing until the body yields or ends. A
 *       wake-up that nobody gave (spurious, 虚假唤醒) lets neither go on. What one wrote before handing over, the other
 *       sees.
 *   <li>C5 End. When the body returns, the call that ran it throws {@code NoSuchElementException}. So does every
 *       {@code next} and every {@code send} after the end, whatever is sent, at once, and whether the body returned,
 *       failed or was closed.
 *   <li>C6 Failure. What the body throws reaches the call that ran it, and the generator has ended. A
 *       {@code RuntimeException} or {@code Error} is thrown as it is, the same object; anything else in a
 *       {@code BodyFailedException} with it as cause.
 *   <li>C7 Close. {@code close()} of a suspended generator makes the pending {@code yield} throw
 *       {@code GeneratorClosedException}, so that the body's {@code finally} blocks run, and returns when the body has
 *       ended, not before; an interrupt does not cut that wait short, and is still set afterwards. It is a normal end
 *       whether the body lets that exception through or catches it and returns: {@code close()} then throws nothing.
 *       The generator has ended.
 *   <li>C8 Nothing to close. {@code close()} of a new generator ends it, and its body never runs. {@code close()} of an
 *       ended one, by whatever way it ended, does nothing and throws nothing, however often.
 *   <li>C9 A body that resists. Any other exception that the body throws while it is being closed reaches the caller of
 *       {@code close()} as in C6. A {@code yield} while it is being closed does not suspend: it throws
 *       {@code IllegalStateException} in the body, at once, and the body goes on from there.
 *   <li>C10 One call at a time, from any thread. Calls may come from different threads, one after another. While the
 *       generator is running, any further {@code next}, {@code send} or {@code close}, by another thread or by the body
 *       itself, throws {@code IllegalStateException} at once, and the call in progress and the body notice nothing of
 *       it. Of two calls at the same moment, one runs the body.
 *   <li>C11 Interrupts. A step cannot be taken back, so an interrupt ends no wait: neither {@code next} or {@code send}
 *       nor the body's {@code yield} throws or returns because of it. Nor is it lost: the interrupted thread's
 *       interrupt status is set when that call is over. It is not passed on to the other side.
 *   <li>C12 Idle. Whoever waits, caller or body, uses no processor time and does not look again and again (no spinning,
 *       no sleeping, no timed waits), also when it was interrupted meanwhile.
 *   <li>C13 Light. A suspended generator needs no platform thread (平台线程): ten thousand may be suspended, or forgotten,
 *       at once, and they keep no program from ending. A call from a virtual thread, there and back, takes at most 10
 *       times as long as a round trip between two virtual threads by {@code wait} and {@code notifyAll} on a monitor.
 * </ul>
 * Not promised: which thread runs the body (beyond C13), its name, thread-locals; fairness between callers; that a
 * forgotten generator's {@code finally} blocks ever run.
 *
 * @param <Y> what the body yields
 * @param <S> what it is sent
 */
public final class Generator<Y, S> implements AutoCloseable {
    /** A new generator (C1). */
    public Generator(Body<Y, S> body) {
        throw new UnsupportedOperationException("TODO C1: remember the body; do not start it yet");
    }

    /** Runs the body to its next {@code yield} and returns that value: the same as {@code send(null)} (C3, C5, C6). */
    public Y next() {
        throw new UnsupportedOperationException("TODO C3: the same as send(null)");
    }

    /**
     * Makes the pending {@code yield} return the value, runs the body to its next {@code yield} and returns that
     * value (C2–C6).
     */
    public Y send(S value) {
        throw new UnsupportedOperationException(
                "TODO C3: start the body (first call) or hand the value to it, then wait until it yields or ends");
    }

    /** Ends the generator: the body's {@code finally} blocks have run when this returns (C7–C9). */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO C7: let the pending yield throw, then wait for the body's end");
    }
}
