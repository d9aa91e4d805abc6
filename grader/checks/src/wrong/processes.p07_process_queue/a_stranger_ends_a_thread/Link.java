package processes.p07_process_queue;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.LinkedBlockingQueue;

final class Link {
    private final Socket socket;
    private final Party party;
    private final Thread reader = Thread.ofPlatform().daemon().name("reader").unstarted(this::reads);
    private final Thread writer = Thread.ofPlatform().daemon().name("writer").unstarted(this::writes);
    private final LinkedBlockingQueue<Frame> outbox = new LinkedBlockingQueue<>();

    interface Party {
        void greets(DataInputStream in, DataOutputStream out) throws IOException;

        void hears(Frame frame) throws IOException;

        void hasEnded();
    }

    Link(Socket socket, Party party) {
        this.socket = socket;
        this.party = party;
    }

    void start() {
        reader.start();
    }

    void send(Frame frame) {
        outbox.add(frame);
    }

    private void reads() {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            party.greets(in, new DataOutputStream(socket.getOutputStream()));
            writer.start();
            while (true) {
                party.hears(Frame.read(in));
            }
        } catch (IOException over) {
            writer.interrupt();
        } finally {
            party.hasEnded();
        }
    }

    private void writes() {
        try (socket) {
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            while (true) {
                outbox.take().write(out);
                if (outbox.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException over) {
            return;
        }
    }

    boolean isOver() {
        return !reader.isAlive() && !writer.isAlive();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException closedAllTheSame) {
            return;
        }
    }

    void join() {
        Joining.of(reader);
        Joining.of(writer);
    }
}
