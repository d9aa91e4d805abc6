package threads.t02_interpreter_lock;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * In rounds: who comes waits for the next round, and within a round the last comes first. Handed over from run to run;
 * an interrupted run leaves at once.
 */
public final class Interpreter {
    private final int interval;
    private final Device device;
    private final Observer observer;
    private final Map<String, Long> variables = new HashMap<>();
    /** What follows is guarded by this. */
    private boolean taken;

    private Deque<Semaphore> thisRound = new ArrayDeque<>();
    private Deque<Semaphore> nextRound = new ArrayDeque<>();
    private final Set<String> locked = new HashSet<>();
    private final Map<Semaphore, String> lockedOut = new LinkedHashMap<>();

    public Interpreter(int interval, Device device, Observer observer) {
        if (interval < 1) {
            throw new IllegalArgumentException("interval");
        }
        this.interval = interval;
        this.device = Objects.requireNonNull(device);
        this.observer = Objects.requireNonNull(observer);
    }

    public long run(List<Instruction> script) throws IOException, InterruptedException {
        var run = new Run(List.copyOf(script));
        run.enter();
        try {
            return run.execute();
        } finally {
            if (run.hasTurn) {
                run.leave();
            }
        }
    }

    private final class Run {
        private final List<Instruction> code;
        private boolean hasTurn;
        private int count;
        private long accumulator;

        Run(List<Instruction> code) {
            this.code = code;
        }

        void enter() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var gate = new Semaphore(0);
            if (queue(gate)) {
                try {
                    gate.acquire();
                } catch (InterruptedException interrupted) {
                    giveUp(gate);
                    throw interrupted;
                }
            }
            hasTurn = true;
            count = 0;
        }

        void leave() {
            hasTurn = false;
            passOn();
        }

        long execute() throws IOException, InterruptedException {
            for (var instruction : code) {
                if (count >= interval) {
                    count = 0;
                    if (somebodyWaits()) {
                        var gate = new Semaphore(0);
                        hasTurn = false;
                        swap(gate);
                        awaitTurn(gate);
                    }
                }
                observer.executing(instruction);
                count++;
                switch (instruction) {
                    case Instruction.Load load -> accumulator = variables.getOrDefault(load.variable(), 0L);
                    case Instruction.Store store -> variables.put(store.variable(), accumulator);
                    case Instruction.Add add -> accumulator += add.amount();
                    case Instruction.DivideBy divide -> accumulator /= divide.divisor();
                    case Instruction.Yield _ -> count = interval;
                    case Instruction.Io _ -> {
                        leave();
                        accumulator = device.transfer(accumulator);
                        enter();
                    }
                    case Instruction.Lock lock -> lock(lock.lock());
                    case Instruction.Unlock unlock -> unlock(unlock.lock());
                }
            }
            return accumulator;
        }

        private void awaitTurn(Semaphore gate) throws InterruptedException {
            try {
                gate.acquire();
            } catch (InterruptedException interrupted) {
                giveUp(gate);
                throw interrupted;
            }
            hasTurn = true;
        }

        private void lock(String name) throws InterruptedException {
            var gate = new Semaphore(0);
            synchronized (Interpreter.this) {
                if (locked.add(name)) {
                    return;
                }
                lockedOut.put(gate, name);
            }
            leave();
            try {
                gate.acquire();
            } catch (InterruptedException interrupted) {
                forgo(gate, name);
                throw interrupted;
            }
            try {
                enter();
            } catch (InterruptedException interrupted) {
                unlock(name); // it was ours already
                throw interrupted;
            }
        }
    }

    /** Whether the caller must wait. */
    private synchronized boolean queue(Semaphore gate) {
        if (!taken) {
            taken = true;
            return false;
        }
        nextRound.addFirst(gate);
        return true;
    }

    private synchronized void swap(Semaphore gate) {
        passOn();
        nextRound.addFirst(gate);
    }

    private synchronized boolean somebodyWaits() {
        return !thisRound.isEmpty() || !nextRound.isEmpty();
    }

    private synchronized void passOn() {
        if (thisRound.isEmpty()) {
            var empty = thisRound;
            thisRound = nextRound;
            nextRound = empty;
        }
        var next = thisRound.poll();
        if (next == null) {
            taken = false;
        } else {
            next.release();
        }
    }

    private synchronized void giveUp(Semaphore gate) {
        if (!thisRound.remove(gate) && !nextRound.remove(gate)) {
            passOn(); // the turn had come already
        }
    }

    private synchronized void unlock(String name) {
        if (!locked.contains(name)) {
            throw new IllegalStateException(name);
        }
        for (var waiting : lockedOut.entrySet()) {
            if (waiting.getValue().equals(name)) {
                lockedOut.remove(waiting.getKey());
                waiting.getKey().release();
                return; // handed over locked
            }
        }
        locked.remove(name);
    }

    private synchronized void forgo(Semaphore gate, String name) {
        if (lockedOut.remove(gate) == null) {
            unlock(name);
        }
    }
}
