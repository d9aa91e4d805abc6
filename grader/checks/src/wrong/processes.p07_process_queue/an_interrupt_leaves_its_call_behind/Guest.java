package processes.p07_process_queue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class Guest implements Link.Party {
    private final Counter counter;
    private final byte[] secret;
    private final int capacity;
    private final Link link;
    private final Map<Long, Ticket> tickets = new ConcurrentHashMap<>();

    Guest(Socket socket, Counter counter, byte[] secret, int capacity) {
        this.counter = counter;
        this.secret = secret;
        this.capacity = capacity;
        this.link = new Link(socket, this);
    }

    Link link() {
        return link;
    }

    @Override
    public void greets(DataInputStream in, DataOutputStream out) throws IOException {
        if (!Arrays.equals(in.readNBytes(secret.length), secret)) {
            throw new IOException("a stranger");
        }
        out.writeInt(capacity);
    }

    @Override
    public void hears(Frame frame) throws IOException {
        var call = frame.call();
        if (frame.kind() == Frame.Kind.CANCEL) {
            var ticket = tickets.get(call);
            if (ticket != null) {
                counter.cancel(ticket);
            }
            return;
        }
        var ticket = new Ticket(frame.ask());
        tickets.put(call, ticket);
        ticket.tell(outcome -> {
            tickets.remove(call);
            link.send(Frame.of(call, outcome));
        });
        counter.submit(ticket);
    }

    @Override
    public void hasEnded() {
        tickets.values().forEach(counter::cancel);
    }
}
