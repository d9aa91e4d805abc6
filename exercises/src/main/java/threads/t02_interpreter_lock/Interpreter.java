package threads.t02_interpreter_lock;

import java.io.IOException;
import java.util.List;

/**
 * A bytecode interpreter whose threads share one lock (全局解释器锁, GIL).
 *
 * <p>Notes: 线程 · 2. python与线程 · 1. 全局解释器锁GIL; 线程同步 – 锁 · GIL锁存在的意义. The threads are real, as Python's
 * are, and still only one of them is in the interpreter at any moment: it takes the lock, executes so many
 * instructions, and hands the lock over.
 *
 * <p>Every thread that calls {@link #run} executes a script of its own: that is <i>a run</i>. A <i>turn</i> is the time
 * from when a run gets the interpreter lock to when it gives it up; a run that wants the lock and has not got it
 * <i>waits for a turn</i>. You start no thread: {@code run} does its work on the thread that calls it, platform or
 * virtual.
 *
 * <p>You may use monitors, locks, conditions, semaphores, {@code LockSupport}, atomics and the collections; not an
 * executor, for there is nothing to hand to another thread.
 *
 * <h2>The contract</h2>
 * <ul>
 *   <li>C1 <b>Execution.</b> {@code run} executes its script on the calling thread, instruction by instruction, and
 *       returns what its accumulator then holds. {@link Instruction} says what each one does. An accumulator is the
 *       run's own and begins with 0; the variables are shared by all runs of an interpreter, at the same time and one
 *       after the other. Just before each instruction the observer is told it, once, on the thread that executes it.
 *       The script of no instructions returns 0. An interval below 1 is an {@link IllegalArgumentException}; null, also
 *       in a script, is a {@link NullPointerException}, before anything is executed.
 *   <li>C2 <b>One at a time.</b> At any moment at most one run executes an instruction, from the call of the observer
 *       to the instruction's end (for an IO, or a LOCK that has to wait: until it gives the interpreter lock up). A
 *       free lock is taken at once; else {@code run} waits. What one run has done, the next one to have a turn sees.
 *   <li>C3 <b>A turn ends in time.</b> When a turn has executed as many instructions as the interval says, or a YIELD,
 *       and another run waits for a turn, it ends: one that waits gets the lock, and this run waits for its next turn
 *       before its next instruction. When nobody waits, the run goes on at once, as if it began a new turn. So with an
 *       interval of 2 {@code LOAD x, ADD 1, STORE x} of two runs loses an update.
 *   <li>C4 <b>And not before.</b> Nothing else ends a turn but an IO, a LOCK that has to wait, and the end of the run.
 *       So with an interval of 3 and nothing but {@code LOAD x, ADD 1, STORE x} no update is lost. Every instruction
 *       counts as one, and each turn counts from 0: an IO, or a LOCK that had to wait, counts in the turn that it
 *       ended.
 *   <li>C5 <b>Everybody gets on.</b> While a run waits for a turn, each other run gets at most two turns before it. In
 *       which order is not promised otherwise.
 *   <li>C6 <b>I/O.</b> During an IO the run does not hold the interpreter lock: others have their turns, and any number
 *       of runs are in the device at once. When the device has answered, the run waits for a turn like any other before
 *       it goes on.
 *   <li>C7 <b>Failure.</b> When an instruction fails (a DIVIDE BY 0, an UNLOCK of what is not locked, whatever the
 *       device throws, be it an {@link Error}), {@code run} throws that very exception, at once or, after an IO, at the
 *       latest when it would have had its next turn. It executes nothing more. The others go on as if it had ended:
 *       nobody waits for it, and the turn that another has is not ended by it. What was stored stays stored, what was
 *       locked stays locked.
 *   <li>C8 <b>LOCK.</b> A LOCK of what is locked, by any run including this one, waits without the interpreter lock,
 *       until some run, any one, has executed the UNLOCK; then one of those that wait for this lock gets it in its next
 *       turn, or another run that comes before it. For a LOCK that has to wait the observer is told once, when it is
 *       reached. The end of a run unlocks nothing. With {@code LOCK m, LOAD x, ADD 1, STORE x, UNLOCK m} no update is
 *       lost, whatever the interval.
 *   <li>C9 <b>Interrupts.</b> {@code run} throws {@link InterruptedException} and clears the interrupt status when its
 *       thread is interrupted already when it calls, the lock being free or not, or is interrupted while it waits for a
 *       turn (its first, or one after a turn that has ended, or after an IO) or waits in a LOCK: at once or, at the
 *       latest, when it would have had its next turn. It executes nothing more and locks nothing, and nobody misses a
 *       turn or an UNLOCK for it. An interrupt that comes while it executes is heeded, at the latest, when it next
 *       waits; what the device does with one is C7's matter. One that comes just as it gets its turn may be taken to
 *       come while it executes.
 *   <li>C10 <b>Spurious wake-ups.</b> A run that waits, for a turn or in a LOCK, and wakes up for no reason goes on
 *       waiting. Java allows such wake-ups at any time.
 *   <li>C11 <b>Rest.</b> A run that waits, for a turn or in a LOCK, uses no processor time and does not look again and
 *       again, with or without a pause between looks.
 * </ul>
 */
public final class Interpreter {

    /**
     * An interpreter in which nothing has been stored and nothing is locked (C1).
     *
     * @param interval after so many instructions a turn ends when somebody waits
     * @param device what IO talks to
     * @param observer is told before each instruction
     */
    public Interpreter(int interval, Device device, Observer observer) {
        throw new UnsupportedOperationException("TODO C1: keep the three, refuse what cannot be");
    }

    /**
     * Executes a script on the calling thread, in turns with the other runs (C1–C11).
     *
     * @return what the accumulator holds at the end
     * @throws IOException when the device does (C7)
     * @throws InterruptedException see C9
     */
    public long run(List<Instruction> script) throws IOException, InterruptedException {
        throw new UnsupportedOperationException(
                "TODO C2: take the interpreter lock, execute, hand it over, give it back");
    }
}
