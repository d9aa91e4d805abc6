package iomodels.i07_async;

import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;

/** The kit's channels, all of which lead to the same traffic. */
record Channels(
        AsynchronousByteChannel byteFrom,
        AsynchronousByteChannel byteTo,
        AsynchronousFileChannel fileFrom,
        AsynchronousFileChannel fileTo)
        implements Way.Ends {
    /** For an echo one channel is both ends; a file that is read has grown since it was asked for its size. */
    static Channels of(Traffic traffic, Script script) {
        var from = new ByteChannel(traffic);
        return new Channels(
                from,
                script.isEcho() ? from : new ByteChannel(traffic),
                new FileChannel(traffic, script.size() / 2),
                new FileChannel(traffic, script.before()));
    }
}
