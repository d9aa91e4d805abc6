package iomodels.i07_async;

import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.util.function.Supplier;

/** The kit's channels, all of which lead to the same traffic. */
record Channels(
        AsynchronousByteChannel byteFrom,
        AsynchronousByteChannel byteTo,
        AsynchronousFileChannel fileFrom,
        AsynchronousFileChannel fileTo)
        implements Way.Ends {
    /** For an echo one channel is both ends; a file that is read has grown since it was asked for its size. */
    static Channels of(Supplier<Traffic> traffic, Script script) {
        var from = new ByteChannel(traffic, traffic);
        return new Channels(
                from,
                script.isEcho() ? from : new ByteChannel(traffic, traffic),
                new FileChannel(traffic, script.size() / 2),
                new FileChannel(traffic, script.before()));
    }

    /** Two streams that are read by the one and written by the other; the files are the traffic's alone. */
    static Channels crossed(Traffic traffic, ByteChannel from, ByteChannel to) {
        return new Channels(from, to, new FileChannel(() -> traffic, 0), new FileChannel(() -> traffic, 0));
    }
}
