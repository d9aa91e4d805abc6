package grader.schedule;

import java.lang.invoke.VarHandle;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a rewritten submission tells {@link Memory} of its calls on objects of the library, which order threads or hold
 * plain fields themselves.
 */
public final class MemoryOfObjects {
    private MemoryOfObjects() {}

    /** The thread calls the object, which may order it and others that call the same one, or anybody. */
    public static void calls(@Nullable Object object) {
        tell(object, (reads, called) -> reads.calls(called, true));
    }

    /** The same of a call that changes nothing of the object: what the thread did before is not made visible by it. */
    public static void asks(@Nullable Object object) {
        tell(object, (reads, called) -> reads.calls(called, false));
    }

    /** The call on the object has returned. */
    public static void returned(Object object, String site) {
        tell(object, (reads, called) -> reads.returned(called, site));
    }

    /**
     * The thread calls the handle, whose first coordinate is the object if it has any. Its mode is taken for the
     * strongest.
     */
    public static void calls(@Nullable VarHandle handle, @Nullable Object first) {
        var reads = Memory.now();
        if (reads != null && handle != null) {
            reads.calls(handle, first);
        }
    }

    /** The call of the handle has returned. */
    public static void returned(VarHandle handle, @Nullable Object first, String site) {
        var reads = Memory.now();
        if (reads != null) {
            reads.returned(handle, first, site);
        }
    }

    /** What {@code size()} of the object gives that gave this. */
    public static int size(int found, Object object, String site) {
        var reads = Memory.now();
        return reads == null ? found : reads.size(object, found, site);
    }

    /** The same of {@code isEmpty()}. */
    public static boolean isEmpty(boolean found, Object object, String site) {
        var reads = Memory.now();
        return reads == null || !PlainCollections.has(object)
                ? found
                : reads.size(object, PlainCollections.size(object), site) == 0;
    }

    /** A call that fails for want of an object tells nothing, and the submission's own code tells of itself. */
    private static void tell(@Nullable Object object, BiConsumer<StaleReads, Object> step) {
        var reads = Memory.now();
        if (reads != null && object != null && Ordered.of(object, true) != Ordered.BY_ITS_STEPS) {
            step.accept(reads, object);
        }
    }
}
