// loses: C9
// because: isInterrupted() looks and clears nothing: who was interrupted before a later turn keeps the status.
package threads.t02_interpreter_lock;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** A fair semaphore with one permit is the interpreter lock, and one permit for each lock of the language. */
public final class Interpreter {
    private final int interval;
    private final Device device;
    private final Observer observer;
    private final Semaphore turn = new Semaphore(1, true);
    private final Map<String, Long> variables = new HashMap<>();
    private final Map<String, Semaphore> locks = new HashMap<>();

    public Interpreter(int interval, Device device, Observer observer) {
        if (interval < 1) {
            throw new IllegalArgumentException("interval");
        }
        this.interval = interval;
        this.device = Objects.requireNonNull(device);
        this.observer = Objects.requireNonNull(observer);
    }

    public long run(List<Instruction> script) throws IOException, InterruptedException {
        var code = List.copyOf(script);
        turn.acquire();
        try {
            return execute(code);
        } finally {
            turn.release();
        }
    }

    private long execute(List<Instruction> code) throws IOException, InterruptedException {
        long accumulator = 0;
        int count = 0;
        for (Instruction instruction : code) {
            if (count >= interval) {
                count = 0;
                if (turn.hasQueuedThreads()) {
                    turn.release();
                    turn.acquireUninterruptibly();
                    throwIfInterrupted();
                }
            }
            observer.executing(instruction);
            count++;
            if (instruction instanceof Instruction.Load load) {
                accumulator = variables.getOrDefault(load.variable(), 0L);
            } else if (instruction instanceof Instruction.Store store) {
                variables.put(store.variable(), accumulator);
            } else if (instruction instanceof Instruction.Add add) {
                accumulator += add.amount();
            } else if (instruction instanceof Instruction.DivideBy divide) {
                accumulator /= divide.divisor();
            } else if (instruction instanceof Instruction.Yield) {
                count = interval;
            } else if (instruction instanceof Instruction.Io) {
                accumulator = transfer(accumulator);
                count = 0;
            } else if (instruction instanceof Instruction.Lock lock) {
                if (!semaphore(lock.lock()).tryAcquire()) {
                    waitFor(semaphore(lock.lock()));
                    count = 0;
                }
            } else if (instruction instanceof Instruction.Unlock unlock) {
                Semaphore semaphore = semaphore(unlock.lock());
                if (semaphore.availablePermits() > 0) {
                    throw new IllegalStateException(unlock.lock());
                }
                semaphore.release();
            }
        }
        return accumulator;
    }

    private Semaphore semaphore(String name) {
        return locks.computeIfAbsent(name, _ -> new Semaphore(1));
    }

    private long transfer(long value) throws IOException, InterruptedException {
        long answer;
        turn.release();
        try {
            answer = device.transfer(value);
        } finally {
            turn.acquireUninterruptibly();
        }
        throwIfInterrupted();
        return answer;
    }

    private void waitFor(Semaphore lock) throws InterruptedException {
        turn.release();
        try {
            lock.acquire();
        } finally {
            turn.acquireUninterruptibly();
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
    }
}
