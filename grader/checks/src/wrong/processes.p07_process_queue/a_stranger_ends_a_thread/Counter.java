package processes.p07_process_queue;

import java.util.ArrayDeque;
import java.util.Queue;

final class Counter implements Desk {
    private final int capacity;
    private final Queue<byte[]> items = new ArrayDeque<>();
    private final Queue<Ticket> putters = new ArrayDeque<>();
    private final Queue<Ticket> takers = new ArrayDeque<>();

    private boolean closed;

    Counter(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void submit(Ticket ticket) {
        if (closed) {
            ticket.end(new Outcome.Closed());
            return;
        }
        switch (ticket.ask()) {
            case Ask.Size() -> ticket.end(new Outcome.Inside(items.size()));
            case Ask.Put _ -> putters.add(ticket);
            case Ask.Get _ -> takers.add(ticket);
        }
        serve();
        if (!ticket.ask().patient()) {
            cancel(ticket);
        }
    }

    private void serve() {
        while (true) {
            if (!takers.isEmpty() && !items.isEmpty()) {
                takers.remove().end(new Outcome.Taken(items.remove()));
            } else if (!putters.isEmpty() && items.size() < capacity) {
                var putter = putters.remove();
                items.add(((Ask.Put) putter.ask()).item());
                putter.end(new Outcome.Done());
            } else {
                return;
            }
        }
    }

    @Override
    public synchronized void cancel(Ticket ticket) {
        if (putters.remove(ticket) || takers.remove(ticket)) {
            ticket.end(new Outcome.Nothing());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        items.clear();
        putters.forEach(ticket -> ticket.end(new Outcome.Closed()));
        putters.clear();
        takers.forEach(ticket -> ticket.end(new Outcome.Closed()));
        takers.clear();
    }
}
