package threads.t02_interpreter_lock;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** No lock at all: a chain of turns, in which each waits, parked, for the one before it to be over. */
public final class Interpreter {
    private final int interval;
    private final Device device;
    private final Observer observer;
    private final AtomicReference<Turn> last = new AtomicReference<>(Turn.over());
    /** Touched by whoever has its turn. */
    private final Map<String, Long> variables = new HashMap<>();
    /** What is locked, and who waits for it; touched by whoever has its turn. */
    private final Map<String, List<Sleeper>> locked = new HashMap<>();

    public Interpreter(int interval, Device device, Observer observer) {
        if (interval < 1) {
            throw new IllegalArgumentException("interval");
        }
        this.interval = interval;
        this.device = Objects.requireNonNull(device);
        this.observer = Objects.requireNonNull(observer);
    }

    private static final class Turn {
        private volatile boolean over;
        private volatile Thread next;

        static Turn over() {
            var turn = new Turn();
            turn.over = true;
            return turn;
        }

        void awaitEnd() {
            next = Thread.currentThread();
            var interrupted = false;
            while (!over) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void end() {
            over = true;
            LockSupport.unpark(next);
        }
    }

    private static final class Sleeper {
        private final Thread thread = Thread.currentThread();
        private volatile boolean woken;

        void sleep() throws InterruptedException {
            while (!woken) {
                LockSupport.park(this);
                throwIfInterrupted();
            }
        }

        void wake() {
            woken = true;
            LockSupport.unpark(thread);
        }
    }

    public long run(List<Instruction> script) throws IOException, InterruptedException {
        var run = new Run(List.copyOf(script));
        throwIfInterrupted();
        run.begin();
        try {
            throwIfInterrupted();
            return run.execute();
        } finally {
            run.end();
        }
    }

    private final class Run {
        private final List<Instruction> code;
        private Turn turn = Turn.over();
        private int left;
        private long accumulator;

        Run(List<Instruction> code) {
            this.code = code;
        }

        void begin() {
            turn = new Turn();
            last.getAndSet(turn).awaitEnd();
            left = interval;
        }

        void end() {
            turn.end();
        }

        long execute() throws IOException, InterruptedException {
            for (var instruction : code) {
                if (left <= 0) {
                    handOver();
                }
                observer.executing(instruction);
                left--;
                step(instruction);
            }
            return accumulator;
        }

        private void handOver() throws InterruptedException {
            left = interval;
            if (last.get() != turn) {
                end();
                begin();
                throwIfInterrupted();
            }
        }

        private void step(Instruction instruction) throws IOException, InterruptedException {
            switch (instruction) {
                case Instruction.Load load -> accumulator = variables.getOrDefault(load.variable(), 0L);
                case Instruction.Store store -> variables.put(store.variable(), accumulator);
                case Instruction.Add add -> accumulator += add.amount();
                case Instruction.DivideBy divide -> accumulator /= divide.divisor();
                case Instruction.Io _ -> transfer();
                case Instruction.Yield _ -> left = 0;
                case Instruction.Lock lock -> lock(lock.lock());
                case Instruction.Unlock unlock -> unlock(unlock.lock());
            }
        }

        private void transfer() throws IOException, InterruptedException {
            end();
            try {
                accumulator = device.transfer(accumulator);
            } finally {
                begin();
            }
            throwIfInterrupted();
        }

        private void lock(String name) throws InterruptedException {
            while (locked.containsKey(name)) {
                var sleeper = new Sleeper();
                locked.get(name).add(sleeper);
                end();
                try {
                    sleeper.sleep();
                } finally {
                    begin();
                }
                throwIfInterrupted();
            }
            locked.put(name, new ArrayList<>());
        }

        /** Wakes all: one that has been interrupted meanwhile takes nothing from the others then. */
        private void unlock(String name) {
            var sleepers = locked.remove(name);
            if (sleepers == null) {
                throw new IllegalStateException(name);
            }
            sleepers.forEach(Sleeper::wake);
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
