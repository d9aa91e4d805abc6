// loses: C6
// because: after its IO a run goes on without taking the lock again.
// may lose: C2
package threads.t02_interpreter_lock;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A bytecode interpreter. */
public final class Interpreter {
    private final int interval;
    private final Device device;
    private final Observer observer;
    private final Map<String, Long> variables = new HashMap<>();
    private final Set<String> locked = new HashSet<>();
    private final Deque<Object> waiting = new ArrayDeque<>();
    private Object inside;

    public Interpreter(int interval, Device device, Observer observer) {
        if (interval < 1) {
            throw new IllegalArgumentException("interval " + interval);
        }
        this.interval = interval;
        this.device = Objects.requireNonNull(device);
        this.observer = Objects.requireNonNull(observer);
    }

    public long run(List<Instruction> script) throws IOException, InterruptedException {
        var code = List.copyOf(script);
        var me = new Object();
        enter(me);
        try {
            return execute(me, code);
        } finally {
            leave(me);
        }
    }

    private long execute(Object me, List<Instruction> code) throws IOException, InterruptedException {
        var accumulator = 0L;
        var executed = 0;
        for (var instruction : code) {
            if (executed >= interval) {
                handOver(me);
                executed = 0;
            }
            observer.executing(instruction);
            executed++;
            switch (instruction) {
                case Instruction.Load(var variable) -> accumulator = variables.getOrDefault(variable, 0L);
                case Instruction.Store(var variable) -> variables.put(variable, accumulator);
                case Instruction.Add(var amount) -> accumulator += amount;
                case Instruction.DivideBy(var divisor) -> accumulator /= divisor;
                case Instruction.Io() -> {
                    leave(me);
                    accumulator = device.transfer(accumulator);
                    executed = 0;
                }
                case Instruction.Yield() -> executed = interval;
                case Instruction.Lock(var lock) -> {
                    if (lock(me, lock)) {
                        executed = 0;
                    }
                }
                case Instruction.Unlock(var lock) -> unlock(lock);
            }
        }
        return accumulator;
    }

    private synchronized void enter(Object me) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (inside == null) {
            inside = me;
            return;
        }
        waiting.addLast(me);
        try {
            while (inside != me) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            waiting.remove(me);
            leave(me);
            throw interrupted;
        }
    }

    private synchronized void leave(Object me) {
        if (inside == me) {
            inside = waiting.pollFirst();
            notifyAll();
        }
    }

    private synchronized void handOver(Object me) throws InterruptedException {
        if (!waiting.isEmpty()) {
            leave(me);
            enter(me);
        }
    }

    private synchronized boolean lock(Object me, String lock) throws InterruptedException {
        var waited = false;
        while (!locked.add(lock)) {
            leave(me);
            while (locked.contains(lock)) {
                wait();
            }
            enter(me);
            waited = true;
        }
        return waited;
    }

    private synchronized void unlock(String lock) {
        if (!locked.remove(lock)) {
            throw new IllegalStateException(lock + " is not locked");
        }
        notifyAll();
    }
}
