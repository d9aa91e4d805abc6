package iomodels.i07_async;

import grader.spec.Play;
import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls that are refused. */
final class Arguments {
    private static final String REFUSED = "a refused call begins no operation and tells nothing";

    private Arguments() {}

    /** Which arguments are there. */
    private record Given(boolean from, boolean to, boolean handler, int capacity) {
        Class<? extends Throwable> due() {
            return from && to && handler ? IllegalArgumentException.class : NullPointerException.class;
        }

        String told(Way way) {
            return way.told() + "(" + (from ? "from" : "null") + ", " + (to ? "to" : "null") + ", " + capacity + ", …, "
                    + (handler ? "handler" : "null") + ")";
        }
    }

    /** Every one of them missing or wrong, alone and with others. */
    static void refused(Play play) {
        for (var way : Way.values()) {
            for (var capacity : new int[] {1, 0, -1, Integer.MIN_VALUE}) {
                for (var missing = 0; missing < 8; missing++) {
                    var given = new Given((missing & 1) == 0, (missing & 2) == 0, (missing & 4) == 0, capacity);
                    if (missing != 0 || capacity < 1) {
                        refused(play, way, given);
                    }
                }
            }
        }
    }

    private static void refused(Play play, Way way, Given given) {
        var scene = Traffic.quiet(play, way);
        var told = new Told(scene, Optional.empty(), () -> {});
        play.fails(
                given.due(),
                "C1",
                "null is a NullPointerException, else a capacity below 1 an IllegalArgumentException",
                given.told(way),
                () -> {
                    begin(way, scene, given, told);
                    return "";
                });
        play.require(scene.begun() == 0, "C1", REFUSED, "an operation was begun");
        play.require(told.words().isEmpty(), "C1", REFUSED, "the handler was told " + told.words());
    }

    @SuppressWarnings("NullAway") // what is refused is handed in
    private static void begin(Way way, Traffic traffic, Given given, Told told) {
        CompletionHandler<Long, @Nullable Object> handler = given.handler() ? told : null;
        switch (way) {
            case PUMP -> {
                AsynchronousByteChannel from = given.from() ? new ByteChannel(traffic) : null;
                AsynchronousByteChannel to = given.to() ? new ByteChannel(traffic) : null;
                AsyncCopy.pump(from, to, given.capacity(), "attachment", handler);
            }
            case COPY -> {
                AsynchronousFileChannel from = given.from() ? new FileChannel(() -> traffic, 0) : null;
                AsynchronousFileChannel to = given.to() ? new FileChannel(() -> traffic, 0) : null;
                AsyncCopy.copy(from, to, given.capacity(), "attachment", handler);
            }
        }
    }

    /** The attachment may be null: all goes as with another one. */
    static void nullAttachment(Play play) throws Exception {
        for (var way : Way.values()) {
            var script = Script.plain(way, 3, 2);
            Scene.of(play, script).plays();
            play.promising("C1", "the attachment may be null", () -> {
                Scene.of(play, script).withoutAttachment().plays();
                play.meets("C1");
            });
        }
    }
}
