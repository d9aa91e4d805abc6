package grader.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls of several threads with one global order of their begins and ends. When one call's end comes before another's
 * begin, it really ended before the other began. Safe for use by many threads; takes no lock.
 */
public final class History {
    private final AtomicLong clock = new AtomicLong();
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    /** An empty history. */
    public History() {}

    /** How a call ended. */
    public sealed interface Outcome {
        /** It returned this, which may be null when that is what the operation returns. */
        record Returned(@Nullable Object value) implements Outcome {}

        /** It threw this. */
        record Threw(Throwable thrown) implements Outcome {}

        /** It has not ended: it may or may not have taken effect. */
        record Pending() implements Outcome {}
    }

    /**
     * A call.
     *
     * @param thread who called
     * @param name what was called
     * @param arguments with what, as far as the check told
     * @param began its begin in the global order
     * @param ended its end in the global order; {@link Long#MAX_VALUE} while it is pending
     */
    public record Operation(
            String thread, String name, List<Object> arguments, long began, long ended, Outcome outcome) {
        public Operation {
            arguments = List.copyOf(arguments);
            if (ended <= began || outcome instanceof Outcome.Pending != (ended == Long.MAX_VALUE)) {
                throw new IllegalArgumentException("a call ends after its begin, or is pending");
            }
        }

        /** Whether the call has not ended. */
        public boolean pending() {
            return outcome instanceof Outcome.Pending;
        }

        /** One line for a person: {@code 3–8 T1: put(3) returned true}. */
        public String text() {
            var call = arguments.isEmpty()
                    ? name
                    : name + arguments.stream().map(Shown::of).collect(Collectors.joining(", ", "(", ")"));
            return switch (outcome) {
                case Outcome.Returned returned ->
                    began + "–" + ended + " " + thread + ": " + call + " returned"
                            + (returned.value() == null ? "" : " " + Shown.of(returned.value()));
                case Outcome.Threw threw ->
                    began + "–" + ended + " " + thread + ": " + call + " threw " + Thrown.name(threw.thrown());
                case Outcome.Pending _ -> began + "–… " + thread + ": " + call + " did not end";
            };
        }
    }

    private static final class Entry {
        private final String thread;
        private final String name;
        private final List<Object> arguments;
        private final long began;
        private volatile @Nullable Operation complete;

        Entry(String thread, String name, List<?> arguments, long began) {
            this.thread = thread;
            this.name = name;
            this.arguments = List.copyOf(arguments);
            this.began = began;
        }

        void end(long ended, Outcome outcome) {
            complete = new Operation(thread, name, arguments, began, ended, outcome);
        }

        Operation operation() {
            var known = complete;
            return known != null
                    ? known
                    : new Operation(thread, name, arguments, began, Long.MAX_VALUE, new Outcome.Pending());
        }
    }

    /** A history made by hand. */
    public static History of(List<Operation> operations) {
        var history = new History();
        for (var operation : operations) {
            var entry = new Entry(operation.thread(), operation.name(), operation.arguments(), operation.began());
            entry.complete = operation;
            history.entries.add(entry);
        }
        return history;
    }

    /** Makes the call, and records it whether it returns, throws or never ends. What it throws is passed on. */
    public <T extends @Nullable Object> T record(String thread, String name, List<?> arguments, Callable<T> call)
            throws Exception {
        var entry = new Entry(thread, name, arguments, clock.incrementAndGet());
        entries.add(entry);
        T value;
        try {
            value = call.call();
        } catch (Throwable thrown) {
            entry.end(clock.incrementAndGet(), new Outcome.Threw(thrown));
            throw thrown;
        }
        entry.end(clock.incrementAndGet(), new Outcome.Returned(value));
        return value;
    }

    /** All calls so far, by their begins. */
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        entries.forEach(entry -> operations.add(entry.operation()));
        operations.sort(Comparator.comparingLong(Operation::began));
        return List.copyOf(operations);
    }
}
