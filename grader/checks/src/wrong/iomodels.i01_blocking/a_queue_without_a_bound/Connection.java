package iomodels.i01_blocking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

final class Connection {
    private static final int PIECE = 8_192;
    private static final byte[] END = new byte[0];

    private final Socket socket;
    private final int longest;
    private final Thread thread;
    private final BlockingQueue<byte[]> lines = new LinkedBlockingQueue<>();
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
            var writer = Thread.ofVirtual().start(this::writes);
            try {
                reads();
            } finally {
                lines.put(END);
                writer.join();
            }
        } catch (IOException | InterruptedException over) {
            return;
        }
    }

    private void reads() throws IOException, InterruptedException {
        var piece = new byte[PIECE];
        var count = socket.getInputStream().read(piece);
        while (count >= 0 && takes(piece, count)) {
            count = socket.getInputStream().read(piece);
        }
        if (count < 0) {
            lines.put(line.toByteArray());
        }
    }

    private void writes() {
        var failed = false;
        try {
            for (var next = lines.take(); next != END; next = lines.take()) {
                try {
                    if (!failed) {
                        socket.getOutputStream().write(next);
                    }
                } catch (IOException over) {
                    failed = true;
                    close();
                }
            }
        } catch (InterruptedException stop) {
            close();
        }
    }

    private boolean takes(byte[] piece, int count) throws IOException, InterruptedException {
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

    private boolean sends() throws InterruptedException {
        if (line.size() - 1 > longest) {
            return false;
        }
        lines.put(line.toByteArray());
        line.reset();
        return true;
    }
}
