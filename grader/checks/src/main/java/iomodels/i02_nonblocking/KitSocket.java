package iomodels.i02_nonblocking;

import iomodels.i02_nonblocking.Log.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A connection of the kit: it does what its script says, and writes down what it was asked. */
final class KitSocket extends PlainSocket {
    private final Log log;
    private final int who;
    private final Script script;
    private final Deque<Step> steps;
    private final Deque<Integer> room;
    private final ByteArrayOutputStream given = new ByteArrayOutputStream(); // guarded by log
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream(); // guarded by log
    private ByteBuffer left = ByteBuffer.allocate(0);

    KitSocket(Log log, int who, Script script) {
        this.log = log;
        this.who = who;
        this.script = script;
        this.steps = new ArrayDeque<>(script.steps());
        this.room = new ArrayDeque<>(script.room());
    }

    /** What reads have brought until now. */
    byte[] given() {
        synchronized (log) {
            return given.toByteArray();
        }
    }

    /** What writes have taken until now. */
    byte[] taken() {
        synchronized (log) {
            return taken.toByteArray();
        }
    }

    int who() {
        return who;
    }

    Script script() {
        return script;
    }

    @Override
    void isSetUp() throws IOException {
        if (script.isBroken()) {
            throw failed(Kind.SET_UP);
        }
    }

    private void isAsked() throws ClosedChannelException {
        if (!isOpen()) {
            log.add(Kind.ASKED_AFTER_CLOSE, who, 0);
            throw new ClosedChannelException();
        }
        if (isBlocking()) {
            log.add(Kind.ASKED_WHILE_BLOCKING, who, 0);
        }
    }

    @Override
    public int read(ByteBuffer destination) throws IOException {
        synchronized (log) {
            isAsked();
            if (!destination.hasRemaining()) {
                log.add(Kind.READ_WITHOUT_ROOM, who, 0);
                return 0;
            }
            if (script.isBroken()) {
                throw failed(Kind.READ);
            }
            return left.hasRemaining() ? give(destination) : step(destination);
        }
    }

    private int step(ByteBuffer destination) throws IOException {
        return switch (steps.isEmpty() ? new Step.Nothing() : steps.getFirst()) {
            case Step.Nothing _ -> {
                steps.pollFirst();
                log.add(Kind.READ, who, 0);
                yield 0;
            }
            case Step.Comes(var bytes) -> {
                steps.removeFirst();
                left = ByteBuffer.wrap(bytes);
                yield give(destination);
            }
            case Step.Ends _ -> {
                log.add(Kind.READ, who, Log.END);
                yield -1;
            }
            case Step.Fails _ -> throw failed(Kind.READ);
        };
    }

    private int give(ByteBuffer destination) {
        var piece = new byte[Math.min(left.remaining(), destination.remaining())];
        left.get(piece);
        destination.put(piece);
        given.writeBytes(piece);
        log.add(Kind.READ, who, piece.length);
        return piece.length;
    }

    private IOException failed(Kind kind) {
        log.add(kind, who, Log.FAILED);
        return new IOException("Connection reset by the kit");
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return (int) write(new ByteBuffer[] {source}, 0, 1);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        synchronized (log) {
            isAsked();
            if (Arrays.stream(sources, offset, offset + length).noneMatch(ByteBuffer::hasRemaining)) {
                log.add(Kind.WRITE_WITHOUT_BYTES, who, 0);
                return 0;
            }
            var most = room.isEmpty() ? script.isStuck() ? 0 : Integer.MAX_VALUE : room.removeFirst();
            if (most == Script.BROKEN) {
                room.addFirst(most);
                throw failed(Kind.WRITE);
            }
            var rest = most;
            for (var i = offset; i < offset + length; i++) {
                rest -= take(sources[i], rest);
            }
            log.add(Kind.WRITE, who, most - rest);
            return most - rest;
        }
    }

    private int take(ByteBuffer source, int most) {
        var piece = new byte[Math.min(most, source.remaining())];
        source.get(piece);
        taken.writeBytes(piece);
        return piece.length;
    }

    @Override
    public long read(ByteBuffer[] destinations, int offset, int length) throws IOException {
        for (var i = offset; i < offset + length; i++) {
            if (destinations[i].hasRemaining()) {
                return read(destinations[i]);
            }
        }
        return read(ByteBuffer.allocate(0));
    }

    @Override
    protected void implCloseSelectableChannel() throws IOException {
        log.add(Kind.CLOSE, who, 0);
        if (script.closeFails()) {
            throw new IOException("closed by the kit, not without a failure");
        }
    }
}
