package coroutines.c01_iterators;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What a call came to, so that one can look at it before one says what it should have been. */
record Outcome(@Nullable Object returned, @Nullable Throwable thrown) {
    static Outcome of(Callable<?> command) {
        try {
            return new Outcome(command.call(), null);
        } catch (Throwable any) {
            return new Outcome(null, any);
        }
    }

    boolean hasReturned() {
        return thrown == null;
    }

    /** The same once more. */
    @Nullable
    Object again() {
        if (thrown != null) {
            Source.<RuntimeException>raise(thrown);
        }
        return returned;
    }
}
