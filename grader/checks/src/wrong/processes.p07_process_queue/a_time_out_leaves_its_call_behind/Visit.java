package processes.p07_process_queue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

final class Visit implements Desk, Link.Party {
    private final String secret;
    private final Link link;
    private final CompletableFuture<Integer> greeting = new CompletableFuture<>();
    private final Map<Long, Ticket> tickets = new HashMap<>();

    private final Map<Ticket, Long> numbers = new HashMap<>();
    private long last;
    private boolean over;

    private Visit(Socket socket, String secret) {
        this.secret = secret;
        this.link = new Link(socket, this);
    }

    static Visit to(int port, String secret) throws IOException {
        var visit = new Visit(new Socket(InetAddress.getLoopbackAddress(), port), secret);
        visit.link.start();
        return visit;
    }

    int capacity() throws IOException {
        try {
            return greeting.join();
        } catch (CompletionException noSuchQueue) {
            link.join();
            throw new IOException("no such queue is there", noSuchQueue.getCause());
        }
    }

    @Override
    public void greets(DataInputStream in, DataOutputStream out) throws IOException {
        out.write(secret.getBytes(StandardCharsets.UTF_8));
        greeting.complete(in.readInt());
    }

    @Override
    public synchronized void submit(Ticket ticket) {
        if (over) {
            ticket.end(new Outcome.Closed());
            return;
        }
        last++;
        tickets.put(last, ticket);
        numbers.put(ticket, last);
        link.send(Frame.of(last, ticket.ask()));
    }

    @Override
    public synchronized void cancel(Ticket ticket) {
        var number = numbers.get(ticket);
        if (number != null) {
            link.send(Frame.cancel(number));
        }
    }

    @Override
    public synchronized void hears(Frame frame) throws IOException {
        var ticket = tickets.remove(frame.call());
        if (ticket == null) {
            throw new IOException("nobody has asked that");
        }
        numbers.remove(ticket);
        ticket.end(frame.outcome());
    }

    @Override
    public synchronized void hasEnded() {
        over = true;
        greeting.completeExceptionally(new IOException("the connection is over"));
        numbers.keySet().forEach(ticket -> ticket.end(new Outcome.Closed()));
        numbers.clear();
        tickets.clear();
    }

    @Override
    public void close() {
        link.close();
        link.join();
    }
}
