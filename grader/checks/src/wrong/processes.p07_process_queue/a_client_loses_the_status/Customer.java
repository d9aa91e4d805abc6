package processes.p07_process_queue;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A client at the creator: a thread that reads, and one for each of its calls that may wait. */
final class Customer {
    private static final byte[] NONE = {};

    private final Store store;
    private final byte[] password;
    private final Socket socket;
    private final Wire wire;
    private final Map<Integer, Thread> calls = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("customer").unstarted(this::serve);

    Customer(Socket socket, Store store, byte[] password) throws IOException {
        this.socket = socket;
        this.wire = new Wire(socket);
        this.store = store;
        this.password = password;
    }

    void start() {
        thread.start();
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    void close() {
        wire.close();
    }

    void awaitEnd() {
        Patience.join(thread);
        wire.awaitEnd();
    }

    private void serve() {
        try (socket) {
            if (Arrays.equals(wire.in().readNBytes(password.length), password)) {
                wire.send(
                        '!', 0, ByteBuffer.allocate(4).putInt(store.capacity()).array());
                while (true) {
                    hears((char) wire.in().readUnsignedByte(), wire.in().readInt(), wire.bytes());
                }
            }
        } catch (IOException over) {
            wire.close();
        } finally {
            wire.close();
            var standing = calls.values().toArray(Thread[]::new);
            for (var call : standing) {
                call.interrupt();
            }
            for (var call : standing) {
                Patience.join(call);
            }
        }
    }

    private void hears(char letter, int call, byte[] bytes) throws IOException {
        switch (letter) {
            case 'P' -> stands(call, () -> put(call, bytes, Store.FOR_EVER));
            case 'G' -> stands(call, () -> get(call, Store.FOR_EVER));
            case 'p' -> put(call, bytes, 0);
            case 'g' -> get(call, 0);
            case 's' -> size(call);
            case 'x' -> {
                var standing = calls.get(call);
                if (standing != null) {
                    standing.interrupt();
                }
            }
            default -> throw new IOException("what is " + letter + "?");
        }
    }

    private void stands(int call, Runnable body) {
        var standing = Thread.ofPlatform().daemon().name("call").unstarted(() -> {
            body.run();
            calls.remove(call);
        });
        calls.put(call, standing);
        standing.start();
    }

    /** The answer is sent in any case, as the last thing: a later interrupt finds nothing to end. */
    private void put(int call, byte[] item, long nanos) {
        try {
            store.put(item, nanos);
            wire.send('+', call, NONE);
        } catch (QueueFull | InterruptedException nothing) {
            wire.send('-', call, NONE);
        } catch (QueueClosed closed) {
            wire.send('#', call, NONE);
        }
    }

    private void get(int call, long nanos) {
        try {
            wire.send('+', call, store.get(nanos));
        } catch (QueueEmpty | InterruptedException nothing) {
            wire.send('-', call, NONE);
        } catch (QueueClosed closed) {
            wire.send('#', call, NONE);
        }
    }

    private void size(int call) {
        try {
            wire.send('+', call, ByteBuffer.allocate(4).putInt(store.size()).array());
        } catch (QueueClosed closed) {
            wire.send('#', call, NONE);
        }
    }
}
