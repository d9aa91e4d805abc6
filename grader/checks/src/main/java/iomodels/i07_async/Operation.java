package iomodels.i07_async;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** A read or a write that was begun. Its buffer belongs to the channel until its completion is told. */
final class Operation {
    /** What there is to do with it. */
    enum Kind {
        READ,
        WRITE
    }

    /** What its handler can be told. */
    record Outcome(int count, Optional<Throwable> failure) {
        static Outcome of(int count) {
            return new Outcome(count, Optional.empty());
        }
    }

    /** Larger buffers are not looked into: of them only position and limit are held. */
    private static final int LOOKED_INTO = 1 << 16;

    private final Kind kind;
    private final ByteBuffer buffer;
    private final long position;
    private final Consumer<Outcome> telling;
    private final int positionThen;
    private final int limitThen;
    private final byte[] bytesThen;

    /** @param position where in the file; -1 where there are no positions */
    Operation(Kind kind, ByteBuffer buffer, long position, Consumer<Outcome> telling) {
        this.kind = kind;
        this.buffer = buffer;
        this.position = position;
        this.telling = telling;
        this.positionThen = buffer.position();
        this.limitThen = buffer.limit();
        this.bytesThen = bytes();
    }

    private byte[] bytes() {
        var all = buffer.duplicate().clear();
        var bytes = new byte[all.remaining() > LOOKED_INTO ? 0 : all.remaining()];
        all.get(bytes);
        return bytes;
    }

    Kind kind() {
        return kind;
    }

    ByteBuffer buffer() {
        return buffer;
    }

    long position() {
        return position;
    }

    /** What room it has, or how many bytes to write. */
    int size() {
        return limitThen - positionThen;
    }

    /** What somebody has done to the buffer since; empty when nothing. */
    Optional<String> touched() {
        if (buffer.position() != positionThen || buffer.limit() != limitThen) {
            return Optional.of("position and limit were " + positionThen + " and " + limitThen + ", and are "
                    + buffer.position() + " and " + buffer.limit());
        }
        var now = bytes();
        return Arrays.equals(now, bytesThen)
                ? Optional.empty()
                : Optional.of("byte " + Arrays.mismatch(now, bytesThen) + " of its buffer has changed");
    }

    void tell(Outcome outcome) {
        telling.accept(outcome);
    }

    /** As the story tells it. */
    String told() {
        var bytes = size() == 1 ? "1 byte" : size() + " bytes";
        var what = kind == Kind.READ ? "a read with room for " + bytes : "a write of " + bytes;
        return position < 0 ? what : what + ", from position " + position;
    }
}
