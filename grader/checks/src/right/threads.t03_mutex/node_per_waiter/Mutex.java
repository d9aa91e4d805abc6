package threads.t03_mutex;

import java.time.Duration;
import java.util.LinkedHashSet;

/** Every waiter waits on an object of its own, so that release wakes the one it means. */
public final class Mutex {
    private static final class Ticket {
        boolean called;
    }

    private final LinkedHashSet<Ticket> tickets = new LinkedHashSet<>();
    private boolean held;

    public Mutex() {}

    public void acquire() throws InterruptedException {
        if (!tryAcquire(Duration.ofDays(10_000))) {
            throw new IllegalStateException("nobody lives that long");
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (true) {
            var ticket = new Ticket();
            synchronized (this) {
                if (!held) {
                    held = true;
                    return true;
                }
                if (deadline - System.nanoTime() <= 0) {
                    return false;
                }
                tickets.add(ticket);
            }
            try {
                sleep(ticket, deadline);
            } finally {
                synchronized (this) {
                    tickets.remove(ticket);
                    if (ticket.called && !held) {
                        callNext();
                    }
                }
            }
        }
    }

    private static void sleep(Ticket ticket, long deadline) throws InterruptedException {
        synchronized (ticket) {
            while (!ticket.called) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                ticket.wait(left / 1_000_000 + 1);
            }
        }
    }

    public synchronized void release() {
        if (!held) {
            throw new IllegalStateException("free");
        }
        held = false;
        callNext();
    }

    private void callNext() {
        var next = tickets.stream().findFirst();
        next.ifPresent(ticket -> {
            tickets.remove(ticket);
            synchronized (ticket) {
                ticket.called = true;
                ticket.notify();
            }
        });
    }
}
