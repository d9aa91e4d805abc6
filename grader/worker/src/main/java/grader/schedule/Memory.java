package grader.schedule;

import grader.schedule.Past.Bits;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a rewritten submission tells of its memory: each read and write of its own plain fields, and each step that
 * orders two threads. It costs one volatile read as long as nobody remembers, and every read is then what the
 * processor gave. Like {@link Point} it never parks, and never calls code of the submission.
 */
public final class Memory {
    /** The name under which every lambda releases what was done until it was made. */
    private static final String CAPTURED = "<lambda>";

    private static volatile @Nullable StaleReads now;

    private Memory() {}

    /** From now on reads may be stale. What was written before is visible to every thread. */
    public static void remember(StaleReads reads) {
        now = reads;
    }

    /** From now on every read is what the processor gives. */
    public static void forget() {
        now = null;
    }

    /** What a read gives that found this value in a field of the holder, or in a static one without a holder. */
    public static int read(@Nullable Object holder, int found, String field, String site) {
        var reads = now;
        return reads == null ? found : reads.read(holder, found, field, site);
    }

    /** The same of a {@code long}. */
    public static long read(@Nullable Object holder, long found, String field, String site) {
        var reads = now;
        return reads == null ? found : reads.read(holder, found, field, site);
    }

    /** The same of a {@code float}. */
    public static float read(@Nullable Object holder, float found, String field, String site) {
        var reads = now;
        return reads == null ? found : reads.read(holder, found, field, site);
    }

    /** The same of a {@code double}. */
    public static double read(@Nullable Object holder, double found, String field, String site) {
        var reads = now;
        return reads == null ? found : reads.read(holder, found, field, site);
    }

    /** The same of a reference. */
    public static @Nullable Object read(@Nullable Object holder, @Nullable Object found, String field, String site) {
        var reads = now;
        return reads == null ? found : reads.readReference(holder, found, field, site);
    }

    /** The field is about to be written: it has the one value, and gets the other. */
    public static void writes(@Nullable Object holder, int old, int next, String field, String site) {
        var reads = now;
        if (reads != null) {
            reads.writes(holder, new Bits(old), new Bits(next), field, site);
        }
    }

    /** The same of a {@code long}. */
    public static void writes(@Nullable Object holder, long old, long next, String field, String site) {
        var reads = now;
        if (reads != null) {
            reads.writes(holder, new Bits(old), new Bits(next), field, site);
        }
    }

    /** The same of a {@code float}. */
    public static void writes(@Nullable Object holder, float old, float next, String field, String site) {
        var reads = now;
        if (reads != null) {
            reads.writes(holder, new Bits(old), new Bits(next), field, site);
        }
    }

    /** The same of a {@code double}. */
    public static void writes(@Nullable Object holder, double old, double next, String field, String site) {
        var reads = now;
        if (reads != null) {
            reads.writes(holder, new Bits(old), new Bits(next), field, site);
        }
    }

    /** The same of a reference. */
    public static void writes(
            @Nullable Object holder, @Nullable Object old, @Nullable Object next, String field, String site) {
        var reads = now;
        if (reads != null) {
            reads.writes(holder, old, next, field, site);
        }
    }

    /** What the thread did until now is seen by whoever acquires the same: a volatile field is about to be written. */
    public static void release(@Nullable Object holder, String field) {
        tell(order -> order.release(holder, field));
    }

    /** The thread sees what was released: a volatile field was read. */
    public static void acquire(@Nullable Object holder, String field) {
        tell(order -> order.acquire(holder, field));
    }

    /** The thread has entered the monitor. */
    public static void enters(Object monitor) {
        var reads = now; // one frame, as Point.at has before: it must not fail where that did not
        if (reads != null) {
            reads.order().enters(monitor);
        }
    }

    /** The thread is about to leave the monitor. */
    public static void leaves(Object monitor) {
        var reads = now; // one frame, as Point.at has before: it must not fail where that did not
        if (reads != null) {
            reads.order().leaves(monitor);
        }
    }

    /** The thread has asked whether it is interrupted: if so it sees what was done before it was. */
    public static void interrupted(boolean isInterrupted) {
        if (isInterrupted) {
            tell(Order::sees);
        }
    }

    /** The call has returned that orders nobody unless it throws. */
    public static void passed() {
        tell(Order::passed);
    }

    /** The thread does what makes all that it did visible to whoever {@linkplain #returned returns} later. */
    public static void publishes() {
        tell(Order::publishes);
    }

    /** The thread begins a call after which it sees what was published, also when that ends by an exception. */
    public static void looks() {
        tell(Order::looks);
    }

    /** Both: the thread calls code about which nothing is known, or that orders threads itself. */
    public static void calls() {
        tell(Order::publishes);
        tell(Order::looks);
    }

    /** The call has returned. */
    public static void returned() {
        tell(Order::returned);
    }

    static @Nullable StaleReads now() {
        return now;
    }

    /** The thread has looked whether some other one has ended: it may see whatever any of them did. */
    public static void seesAll() {
        tell(Order::seesAll);
    }

    /** The thread makes a lambda: whoever runs it sees what it holds, as of a final field. */
    public static void captures() {
        tell(order -> order.release(null, CAPTURED));
    }

    /** Code begins that others than the submission may call, in some order that nobody here sees; a lambda, perhaps. */
    public static void called() {
        tell(order -> {
            order.acquire(null, CAPTURED);
            if (!Seer.isCalledByOwnCode()) {
                order.called();
            }
        });
    }

    /** A class has been initialised: whoever uses it sees that. */
    public static void initialised() {
        tell(Order::initialised);
    }

    static void tell(Consumer<Order> step) {
        var reads = now;
        if (reads != null) {
            step.accept(reads.order());
        }
    }
}
