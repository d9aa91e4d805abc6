// loses: C5
// because: a run whose LOCK was unlocked goes before all that wait for a turn.
package threads.t02_interpreter_lock;

import java.io.IOException;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public final class Interpreter {
    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        boolean granted;
        String wants; // the lock for which it waits
    }

    private final int interval;
    private final Device device;
    private final Observer observer;
    private final ReentrantLock mutex = new ReentrantLock();
    private final ArrayDeque<Waiter> turns = new ArrayDeque<>();
    private final Map<String, ArrayDeque<Waiter>> sleepers = new HashMap<>();
    private final Set<String> locked = new HashSet<>();
    private final Map<String, Long> variables = new HashMap<>();
    private boolean taken;

    public Interpreter(int interval, Device device, Observer observer) {
        if (interval < 1) {
            throw new IllegalArgumentException("interval " + interval);
        }
        this.interval = interval;
        this.device = Objects.requireNonNull(device);
        this.observer = Objects.requireNonNull(observer);
    }

    public long run(List<Instruction> script) throws IOException, InterruptedException {
        var program = List.copyOf(script);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var me = new Waiter();
        boolean mine = false;
        long accumulator = 0;
        int count = 0;
        try {
            take(me);
            mine = true;
            for (int i = 0; i < program.size(); i++) {
                var instruction = program.get(i);
                observer.executing(instruction);
                count++;
                boolean yield = false;
                switch (instruction) {
                    case Instruction.Load load -> accumulator = variables.getOrDefault(load.variable(), 0L);
                    case Instruction.Store store -> variables.put(store.variable(), accumulator);
                    case Instruction.Add add -> accumulator += add.amount();
                    case Instruction.DivideBy divide -> accumulator /= divide.divisor();
                    case Instruction.Yield _ -> yield = true;
                    case Instruction.Io _ -> {
                        mine = false;
                        giveUp();
                        accumulator = device.transfer(accumulator);
                        take(me);
                        mine = true;
                        count = 0;
                    }
                    case Instruction.Lock lock -> {
                        while (!tryLock(me, lock.lock())) {
                            mine = false;
                            await(me);
                            mine = true;
                            count = 0;
                        }
                    }
                    case Instruction.Unlock unlock -> unlock(unlock.lock());
                }
                if ((yield || count >= interval) && i + 1 < program.size()) {
                    if (passOn(me)) {
                        mine = false;
                        await(me);
                        mine = true;
                    }
                    count = 0;
                }
            }
            return accumulator;
        } finally {
            if (mine) {
                giveUp();
            }
        }
    }

    private void take(Waiter me) throws InterruptedException {
        mutex.lock();
        try {
            if (!taken) {
                taken = true;
                return;
            }
            turns.addLast(me);
        } finally {
            mutex.unlock();
        }
        await(me);
    }

    private void giveUp() {
        mutex.lock();
        try {
            grantNext();
        } finally {
            mutex.unlock();
        }
    }

    private void grantNext() {
        var next = turns.pollFirst();
        if (next == null) {
            taken = false;
        } else {
            next.granted = true;
            LockSupport.unpark(next.thread);
        }
    }

    private boolean passOn(Waiter me) {
        mutex.lock();
        try {
            if (turns.isEmpty()) {
                return false;
            }
            turns.addLast(me);
            grantNext();
            return true;
        } finally {
            mutex.unlock();
        }
    }

    /** Locks it, or goes to sleep for it and gives the turn up. */
    private boolean tryLock(Waiter me, String name) {
        mutex.lock();
        try {
            if (locked.add(name)) {
                me.wants = null;
                return true;
            }
            me.wants = name;
            sleepers.computeIfAbsent(name, _ -> new ArrayDeque<>()).addLast(me);
            grantNext();
            return false;
        } finally {
            mutex.unlock();
        }
    }

    private void unlock(String name) {
        mutex.lock();
        try {
            if (!locked.remove(name)) {
                throw new IllegalStateException(name + " is not locked");
            }
            wakeSleeper(name);
        } finally {
            mutex.unlock();
        }
    }

    private void wakeSleeper(String name) {
        var queue = sleepers.get(name);
        if (queue != null) {
            var first = queue.pollFirst();
            if (queue.isEmpty()) {
                sleepers.remove(name);
            }
            if (first != null) {
                if (taken) {
                    turns.addFirst(first);
                } else {
                    taken = true;
                    first.granted = true;
                    LockSupport.unpark(first.thread);
                }
            }
        }
    }

    private void await(Waiter me) throws InterruptedException {
        for (; ; ) {
            mutex.lock();
            try {
                if (Thread.interrupted()) {
                    leave(me);
                    throw new InterruptedException();
                }
                if (me.granted) {
                    me.granted = false;
                    return;
                }
            } finally {
                mutex.unlock();
            }
            LockSupport.park(this);
        }
    }

    private void leave(Waiter me) {
        var queue = me.wants == null ? null : sleepers.get(me.wants);
        if (queue != null && queue.remove(me)) {
            if (queue.isEmpty()) {
                sleepers.remove(me.wants);
            }
            return; // nothing was meant for it
        }
        if (me.wants != null && !locked.contains(me.wants)) {
            wakeSleeper(me.wants);
        }
        if (me.granted) {
            grantNext();
        } else {
            turns.remove(me);
        }
    }
}
