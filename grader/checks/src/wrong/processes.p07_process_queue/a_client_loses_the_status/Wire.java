package processes.p07_process_queue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A connection; what is written is written by one thread of its own, in one piece. */
final class Wire {
    private final Socket socket;
    private final DataInputStream in;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("wire").factory());

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    DataInputStream in() {
        return in;
    }

    /** Reads so many bytes that were announced before. */
    byte[] bytes() throws IOException {
        var length = in.readInt();
        if (length < 0 || length > ProcessQueue.MAX_LENGTH) {
            throw new IOException("nobody sends " + length + " bytes");
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    /** Writes the letter that says what it is, a number, and bytes. */
    void send(char letter, int call, byte[] bytes) {
        try {
            var all = new ByteArrayOutputStream();
            var out = new DataOutputStream(all);
            out.writeByte(letter);
            out.writeInt(call);
            out.writeInt(bytes.length);
            out.write(bytes);
            writes(all.toByteArray());
        } catch (IOException neverInMemory) {
            throw new AssertionError(neverInMemory);
        }
    }

    void writes(byte[] bytes) {
        try {
            writer.execute(() -> {
                try {
                    socket.getOutputStream().write(bytes);
                } catch (IOException over) {
                    close();
                }
            });
        } catch (RejectedExecutionException closed) {
            return;
        }
    }

    void close() {
        writer.shutdown();
        try {
            socket.close();
        } catch (IOException closedAllTheSame) {
            return;
        }
    }

    void awaitEnd() {
        var interrupted = false;
        while (true) {
            try {
                if (writer.awaitTermination(1, TimeUnit.DAYS)) {
                    break;
                }
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
