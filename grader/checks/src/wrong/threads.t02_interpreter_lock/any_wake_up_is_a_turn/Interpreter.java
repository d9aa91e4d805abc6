// loses: C2, C10
// because: each run has a monitor of its own and waits there once, with if: a wake-up for no reason lets it in beside
// another.
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
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private Ticket inside;

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
        var me = new Ticket();
        enter(me);
        try {
            return execute(me, code);
        } finally {
            leave(me);
        }
    }

    private long execute(Ticket me, List<Instruction> code) throws IOException, InterruptedException {
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
                    enter(me);
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

    private void enter(Ticket me) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        queueUp(me);
        try {
            me.awaitCall();
        } catch (InterruptedException interrupted) {
            giveUp(me);
            throw interrupted;
        }
    }

    private synchronized void queueUp(Ticket me) {
        if (inside == null) {
            inside = me;
            me.call();
        } else {
            waiting.addLast(me);
        }
    }

    private synchronized void giveUp(Ticket me) {
        waiting.remove(me);
        leave(me);
    }

    private synchronized void leave(Ticket me) {
        if (inside == me) {
            inside = waiting.pollFirst();
            if (inside != null) {
                inside.call();
            }
        }
    }

    private void handOver(Ticket me) throws InterruptedException {
        if (isWanted()) {
            leave(me);
            enter(me);
        }
    }

    private synchronized boolean isWanted() {
        return !waiting.isEmpty();
    }

    private boolean lock(Ticket me, String lock) throws InterruptedException {
        var waited = false;
        while (!tryLock(lock)) {
            leave(me);
            awaitUnlock(lock);
            enter(me);
            waited = true;
        }
        return waited;
    }

    private synchronized boolean tryLock(String lock) {
        return locked.add(lock);
    }

    private synchronized void awaitUnlock(String lock) throws InterruptedException {
        while (locked.contains(lock)) {
            wait();
        }
    }

    private synchronized void unlock(String lock) {
        if (!locked.remove(lock)) {
            throw new IllegalStateException(lock + " is not locked");
        }
        notifyAll();
    }

    private static final class Ticket {
        private boolean called;

        synchronized void call() {
            called = true;
            notify();
        }

        synchronized void awaitCall() throws InterruptedException {
            if (!called) {
                wait();
            }
            called = false;
        }
    }
}
