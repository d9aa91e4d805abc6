package threads.t02_interpreter_lock;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bytecode interpreter with a global interpreter lock.
 *
 * <p><b>Symptom.</b> Four threads compute no faster than one, and yet {@code x = x + 1} is lost. Or: one thread talks
 * to a slow device, and all others stand still. Or: a script divides by zero, and the whole interpreter is dead.
 *
 * <p><b>Wrong.</b> {@code lock.unlock(); lock.lock();} with an ordinary lock — whoever runs has a processor and takes
 * the lock again before those that have only just been woken are there: the hand-over goes to oneself. Waiting for
 * anything, a device or a LOCK, with the interpreter lock in hand — nobody can run, not even the one that would
 * unlock. Giving the lock back after the last instruction instead of in {@code finally} — it stays with a run
 * that failed.
 *
 * <p><b>Right.</b> A fair lock: who comes, also the one that has just handed over, goes to the end of the queue.
 * Whatever is slow is done without it. A LOCK waits on a condition of that same lock, because {@code await} gives the
 * lock up and begins to listen in one step, so that no UNLOCK falls between.
 *
 * <p><b>Why that is enough.</b> Variables and locks of the language are touched only by whoever has its turn, so plain
 * collections do. All runs that wait in a LOCK, whichever, share one condition: then {@code signal} could wake the one
 * that waits for something else, and {@code signalAll} must be used. Whoever executes holds the lock on every way
 * out, also when interrupted: it takes it back first, uninterruptibly, and throws then; so one {@code finally}
 * is right for all of them.
 *
 * <p>The interpreter lock makes each instruction exclusive and nothing more. Three instructions are not one, which is
 * why the language needs its own LOCK.
 */
public final class Interpreter {
    private final int interval;
    private final Device device;
    private final Observer observer;

    /** The interpreter lock. */
    private final ReentrantLock turn = new ReentrantLock(true);
    /** Some lock of the language has been unlocked. */
    private final Condition unlocked = turn.newCondition();
    /** Guarded by {@code turn}. */
    private final Map<String, Long> variables = new HashMap<>();
    /** Guarded by {@code turn}. */
    private final Set<String> locked = new HashSet<>();

    /** An interpreter in which nothing has been stored and nothing is locked. */
    public Interpreter(int interval, Device device, Observer observer) {
        if (interval < 1) {
            throw new IllegalArgumentException("the interval must be at least 1, not " + interval);
        }
        this.interval = interval;
        this.device = Objects.requireNonNull(device);
        this.observer = Objects.requireNonNull(observer);
    }

    /** Executes a script on the calling thread, in turns with the other runs. */
    public long run(List<Instruction> script) throws IOException, InterruptedException {
        var code = List.copyOf(script);
        turn.lockInterruptibly();
        try {
            return new Run().execute(code);
        } finally {
            turn.unlock();
        }
    }

    /** One script on its way; its thread holds the interpreter lock but while it waits for something. */
    private final class Run {
        private long accumulator;
        /** Instructions of this turn so far. */
        private int executed;

        long execute(List<Instruction> code) throws IOException, InterruptedException {
            for (var instruction : code) {
                if (executed >= interval) {
                    handOver();
                }
                observer.executing(instruction);
                executed++;
                execute(instruction);
            }
            return accumulator;
        }

        private void execute(Instruction instruction) throws IOException, InterruptedException {
            switch (instruction) {
                case Instruction.Load(var variable) -> accumulator = variables.getOrDefault(variable, 0L);
                case Instruction.Store(var variable) -> variables.put(variable, accumulator);
                case Instruction.Add(var amount) -> accumulator += amount;
                case Instruction.DivideBy(var divisor) -> accumulator /= divisor;
                case Instruction.Io() -> transfer();
                case Instruction.Yield() -> executed = interval; // the turn is used up
                case Instruction.Lock(var lock) -> lock(lock);
                case Instruction.Unlock(var lock) -> unlock(lock);
            }
        }

        private void handOver() throws InterruptedException {
            if (turn.hasQueuedThreads()) {
                turn.unlock();
                takeBack();
                throwIfInterrupted();
            }
            executed = 0;
        }

        private void transfer() throws IOException, InterruptedException {
            turn.unlock();
            try {
                accumulator = device.transfer(accumulator);
            } finally {
                takeBack();
            }
            throwIfInterrupted();
        }

        /** Not interruptible: {@code run} gives the lock back however this ends, so it must be there to be given. */
        private void takeBack() {
            turn.lock();
            executed = 0;
        }

        private void lock(String lock) throws InterruptedException {
            while (!locked.add(lock)) {
                unlocked.await();
                throwIfInterrupted();
                executed = 0;
            }
        }

        private void unlock(String lock) {
            if (!locked.remove(lock)) {
                throw new IllegalStateException(lock + " is not locked");
            }
            unlocked.signalAll();
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
