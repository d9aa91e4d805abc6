package iomodels.i01_blocking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;

final class Connection {
    private static final int PIECE = 8_192;

    private final Socket socket;
    private final int longest;
    private final Thread thread;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

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
            var count = socket.getInputStream().read(piece);
            while (count >= 0 && takes(piece, count)) {
                count = socket.getInputStream().read(piece);
            }
            if (count < 0) {
                while (waiting.size() > 0 && step()) {}
                line.writeTo(socket.getOutputStream());
            }
        } catch (IOException over) {
            return;
        }
    }

    private boolean takes(byte[] piece, int count) throws IOException {
        waiting.write(piece, 0, count);
        return step() && line.size() <= longest;
    }

    private boolean step() throws IOException {
        var all = waiting.toByteArray();
        waiting.reset();
        var at = 0;
        while (at < all.length && all[at] != '\n') {
            at++;
        }
        if (at == all.length) {
            line.write(all, 0, all.length);
            return true;
        }
        line.write(all, 0, at + 1);
        waiting.write(all, at + 1, all.length - at - 1);
        return sends();
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
