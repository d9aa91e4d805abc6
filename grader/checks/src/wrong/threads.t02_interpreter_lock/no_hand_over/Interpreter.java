// loses: C3
// because: a run keeps the lock until its script ends or has an IO: nothing counts its instructions.
// may lose: C5
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

/** A bytecode interpreter. */
public final class Interpreter {
    private final int interval;
    private final Device device;
    private final Observer observer;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition unlocked = turn.newCondition();
    private final Map<String, Long> variables = new HashMap<>();
    private final Set<String> locked = new HashSet<>();

    public Interpreter(int interval, Device device, Observer observer) {
        if (interval < 1) {
            throw new IllegalArgumentException("the interval must be at least 1, not " + interval);
        }
        this.interval = interval;
        this.device = Objects.requireNonNull(device);
        this.observer = Objects.requireNonNull(observer);
    }

    public long run(List<Instruction> script) throws IOException, InterruptedException {
        var code = List.copyOf(script);
        turn.lockInterruptibly();
        try {
            return new Run().execute(code);
        } finally {
            turn.unlock();
        }
    }

    private final class Run {
        private long accumulator;

        long execute(List<Instruction> code) throws IOException, InterruptedException {
            for (var instruction : code) {
                observer.executing(instruction);
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
                case Instruction.Yield() -> Thread.yield();
                case Instruction.Lock(var lock) -> lock(lock);
                case Instruction.Unlock(var lock) -> unlock(lock);
            }
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

        private void takeBack() {
            turn.lock();
        }

        private void lock(String lock) throws InterruptedException {
            while (!locked.add(lock)) {
                unlocked.await();
                throwIfInterrupted();
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
