package processes.p07_process_queue;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One side of a connection: a thread that reads, and one that writes. So nobody else ever waits for a socket, whether
 * he holds a lock or not; and an interrupt of a virtual thread closes none.
 */
final class Link {
    private final Socket socket;
    private final Party party;
    private final Thread reader = Thread.ofPlatform().daemon().name("reader").unstarted(this::reads);
    private final Thread writer = Thread.ofPlatform().daemon().name("writer").unstarted(this::writes);
    /** At most as many as there are calls that have not ended, and a cancellation of each. */
    private final LinkedBlockingQueue<Frame> outbox = new LinkedBlockingQueue<>();

    /** Who talks here; called by the reading thread. */
    interface Party {
        /** Says who one is, and hears it, before the first frame. */
        void greets(DataInputStream in, DataOutputStream out) throws IOException;

        /** A whole frame has come. */
        void hears(Frame frame) throws IOException;

        /** Nothing more will come, however that came about; the last that is called. */
        void hasEnded();
    }

    Link(Socket socket, Party party) {
        this.socket = socket;
        this.party = party;
    }

    void start() {
        reader.start();
    }

    /** To be written by and by; nobody waits for that. */
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
            writer.interrupt(); // the end, a reset, our own close, or somebody who does not speak as we do
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
            return; // the socket is closed now, and so the reader ends
        }
    }

    boolean isOver() {
        return !reader.isAlive() && !writer.isAlive();
    }

    /** Wakes both threads, wherever they are. */
    void close() {
        try {
            socket.close();
        } catch (IOException closedAllTheSame) {
            return; // the system has it back
        }
    }

    void join() {
        Joining.of(reader);
        Joining.of(writer); // by now it was started, or never will be
    }
}
