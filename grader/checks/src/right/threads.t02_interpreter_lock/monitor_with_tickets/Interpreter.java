package threads.t02_interpreter_lock;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One monitor; who wants a turn draws a number, and the numbers are served in order. */
public final class Interpreter {
    private final int interval;
    private final Device device;
    private final Observer observer;
    private final Object monitor = new Object();
    /** Guarded by the monitor. */
    private long drawn;
    /** Guarded by the monitor: this number has its turn, if it has been drawn. */
    private long serving;
    /** Touched by whoever has its turn. */
    private final Map<String, Long> variables = new HashMap<>();
    /** Guarded by the monitor. */
    private final Set<String> locked = new HashSet<>();

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
        throwIfInterrupted();
        takeTurn();
        try {
            throwIfInterrupted();
            return execute(code);
        } finally {
            passTurn();
        }
    }

    private long execute(List<Instruction> code) throws IOException, InterruptedException {
        var accumulator = 0L;
        var count = 0;
        for (var i = 0; i < code.size(); i++) {
            var instruction = code.get(i);
            observer.executing(instruction);
            count++;
            switch (instruction) {
                case Instruction.Load load -> accumulator = variables.getOrDefault(load.variable(), 0L);
                case Instruction.Store store -> variables.put(store.variable(), accumulator);
                case Instruction.Add add -> accumulator += add.amount();
                case Instruction.DivideBy divide -> accumulator /= divide.divisor();
                case Instruction.Io _ -> {
                    accumulator = transfer(accumulator);
                    count = 0;
                }
                case Instruction.Yield _ -> count = interval;
                case Instruction.Lock lock -> count = lock(lock.lock()) ? 0 : count;
                case Instruction.Unlock unlock -> unlock(unlock.lock());
            }
            if (count == interval) {
                count = 0;
                if (i + 1 < code.size() && isWanted()) {
                    passTurn();
                    takeTurn();
                    throwIfInterrupted();
                }
            }
        }
        return accumulator;
    }

    private long transfer(long value) throws IOException, InterruptedException {
        passTurn();
        long answer;
        try {
            answer = device.transfer(value);
        } finally {
            takeTurn();
        }
        throwIfInterrupted();
        return answer;
    }

    /** Whether it had to wait. */
    private boolean lock(String name) throws InterruptedException {
        synchronized (monitor) {
            if (locked.add(name)) {
                return false;
            }
            do {
                passTurn();
                try {
                    while (locked.contains(name)) {
                        monitor.wait();
                    }
                } finally {
                    takeTurn();
                }
                throwIfInterrupted();
            } while (!locked.add(name));
            return true;
        }
    }

    private void unlock(String name) {
        synchronized (monitor) {
            if (!locked.remove(name)) {
                throw new IllegalStateException(name);
            }
            monitor.notifyAll();
        }
    }

    /** Waits whatever comes; keeps the interrupt status. */
    private void takeTurn() {
        var interrupted = false;
        synchronized (monitor) {
            var mine = drawn++;
            while (serving != mine) {
                try {
                    monitor.wait();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void passTurn() {
        synchronized (monitor) {
            serving++;
            monitor.notifyAll();
        }
    }

    private boolean isWanted() {
        synchronized (monitor) {
            return drawn > serving + 1;
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
