package iomodels.i07_async;

import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import org.jspecify.annotations.Nullable;

/** What is begun. */
enum Way {
    PUMP("C2"),
    COPY("C3");

    private final String clause;

    Way(String clause) {
        this.clause = clause;
    }

    /** The clause that says what becomes of the bytes. */
    String clause() {
        return clause;
    }

    /** As the contract calls it. */
    String told() {
        return this == PUMP ? "pump" : "copy";
    }

    /** Begins it between two ends. */
    @SuppressWarnings("NullAway") // the contract allows null for an attachment
    void begin(
            Ends ends, int capacity, @Nullable Object attachment, CompletionHandler<Long, @Nullable Object> handler) {
        switch (this) {
            case PUMP -> AsyncCopy.pump(ends.byteFrom(), ends.byteTo(), capacity, attachment, handler);
            case COPY -> AsyncCopy.copy(ends.fileFrom(), ends.fileTo(), capacity, attachment, handler);
        }
    }

    /** The channels of a scene; both kinds lead to the same traffic. */
    interface Ends {
        AsynchronousByteChannel byteFrom();

        AsynchronousByteChannel byteTo();

        AsynchronousFileChannel fileFrom();

        AsynchronousFileChannel fileTo();
    }
}
