package processes.p07_process_queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A client's side: a monitor, in which each call waits for its answer. */
final class Remote implements Side {
    private static final byte[] NONE = {};

    private final Socket socket;
    private final Wire wire;
    private final Thread thread = Thread.ofPlatform().daemon().name("remote").unstarted(this::listen);
    private final Set<Integer> open = new HashSet<>();
    private final Map<Integer, Answer> answers = new HashMap<>();
    private final int capacity;
    private int last;
    private boolean over;

    private record Answer(char letter, byte[] bytes) {}

    Remote(int port, String password) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        wire = new Wire(socket);
        wire.writes(password.getBytes(StandardCharsets.UTF_8));
        try {
            if (wire.in().readUnsignedByte() != '!') {
                throw new IOException("that is no queue");
            }
            wire.in().readInt();
            capacity = ByteBuffer.wrap(wire.bytes()).getInt();
        } catch (IOException noQueue) {
            wire.close();
            throw noQueue;
        }
        thread.start();
    }

    int capacity() {
        return capacity;
    }

    private void listen() {
        try (socket) {
            while (true) {
                var letter = (char) wire.in().readUnsignedByte();
                var call = wire.in().readInt();
                hears(call, new Answer(letter, wire.bytes()));
            }
        } catch (IOException ended) {
            wire.close();
        } finally {
            ends();
        }
    }

    private synchronized void hears(int call, Answer answer) {
        if (open.contains(call)) {
            answers.put(call, answer);
            notifyAll();
        }
    }

    private synchronized void ends() {
        over = true;
        notifyAll();
    }

    private synchronized int asks(char letter, byte[] bytes) {
        last++;
        open.add(last);
        wire.send(letter, last, bytes);
        return last;
    }

    /** Waits for the answer; false when it has not come in time. */
    private synchronized boolean hasAnswer(int call, long nanos) throws InterruptedException {
        var begin = System.nanoTime();
        while (!over && !answers.containsKey(call)) {
            var left = nanos - (System.nanoTime() - begin);
            if (nanos == Store.FOR_EVER) {
                wait();
            } else if (left <= 0) {
                return false;
            } else {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        }
        return true;
    }

    private synchronized Answer answer(int call) {
        while (!over && !answers.containsKey(call)) {
            try {
                wait();
            } catch (InterruptedException tooEarly) {
                continue;
            }
        }
        open.remove(call);
        var answer = answers.remove(call);
        if (answer == null || answer.letter() == '#') {
            throw new QueueClosed();
        }
        return answer;
    }

    private Answer patiently(char letter, byte[] bytes, long nanos) throws InterruptedException {
        var call = asks(letter, bytes);
        try {
            if (!hasAnswer(call, nanos)) {
                wire.send('x', call, NONE);
            }
        } catch (InterruptedException asked) {
            wire.send('x', call, NONE);
            var answer = answer(call);
            if (answer.letter() == '-') {
                throw asked;
            }
            Thread.currentThread().interrupt();
            return answer;
        }
        return answer(call);
    }

    @Override
    public void put(byte[] item, long nanos) throws InterruptedException {
        if (patiently(nanos <= 0 ? 'p' : 'P', item, nanos <= 0 ? Store.FOR_EVER : nanos)
                        .letter()
                == '-') {
            throw new QueueFull();
        }
    }

    @Override
    public byte[] get(long nanos) throws InterruptedException {
        return taken(patiently(nanos <= 0 ? 'g' : 'G', NONE, nanos <= 0 ? Store.FOR_EVER : nanos));
    }

    private static byte[] taken(Answer answer) {
        if (answer.letter() == '-') {
            throw new QueueEmpty();
        }
        return answer.bytes();
    }

    @Override
    public void putNow(byte[] item) {
        if (answer(asks('p', item)).letter() == '-') {
            throw new QueueFull();
        }
    }

    @Override
    public byte[] getNow() {
        return taken(answer(asks('g', NONE)));
    }

    @Override
    public int size() {
        return ByteBuffer.wrap(answer(asks('s', NONE)).bytes()).getInt();
    }

    @Override
    public void close() {
        wire.close();
        Patience.join(thread);
        wire.awaitEnd();
    }
}
