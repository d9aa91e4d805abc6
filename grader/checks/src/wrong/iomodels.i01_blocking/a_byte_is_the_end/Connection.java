package iomodels.i01_blocking;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;

final class Connection {
    private static final int PIECE = 8_192;

    private final Socket socket;
    private final int longest;
    private final Thread thread;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Connection(Socket socket, int longest) {
        this.socket = socket;
        this.longest = longest;
        this.thread = Thread.ofPlatform().name("connection").unstarted(this::serve);
    }

    void start() {
        thread.start();
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException closedAllTheSame) {
            return;
        }
    }

    void join() {
        Joining.of(thread);
    }

    private void serve() {
        try (socket) {
            var piece = new byte[PIECE];
            var in = new BufferedInputStream(socket.getInputStream(), PIECE);
            byte next;
            while ((next = (byte) in.read()) != -1) {
                if (!takes(new byte[] {next}, 1)) {
                    return;
                }
            }
            line.writeTo(socket.getOutputStream());
        } catch (IOException over) {
            return;
        }
    }

    private boolean takes(byte[] piece, int count) throws IOException {
        var begin = 0;
        for (var at = 0; at < count; at++) {
            if (piece[at] == '\n') {
                line.write(piece, begin, at + 1 - begin);
                begin = at + 1;
                if (!sends()) {
                    return false;
                }
            }
        }
        line.write(piece, begin, count - begin);
        return line.size() <= longest;
    }

    private boolean sends() throws IOException {
        if (line.size() - 1 > longest) {
            return false;
        }
        line.writeTo(socket.getOutputStream());
        line.reset();
        return true;
    }
}
