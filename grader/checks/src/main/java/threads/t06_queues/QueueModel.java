package threads.t06_queues;

import grader.spec.History;
import grader.spec.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A queue whose calls come one after the other. That {@code put} waits while the queue is full is another clause, and
 * so is the order when one thread alone finds it wrong already.
 */
record QueueModel(Kind kind, int capacity, boolean ordered) implements Model<List<Prioritized<Integer>>> {
    @Override
    public List<Prioritized<Integer>> initial() {
        return List.of();
    }

    @Override
    public Set<List<Prioritized<Integer>>> after(List<Prioritized<Integer>> inside, History.Operation operation) {
        if (!(operation.outcome() instanceof History.Outcome.Returned(var value))) {
            return Set.of();
        }
        return switch (operation.name()) {
            case "put" -> added(inside, operation);
            case "offer" ->
                Boolean.TRUE.equals(value) ? added(inside, operation) : unless(inside.size() < capacity, inside);
            case "take" -> taken(inside, value);
            case "poll" ->
                switch (value) {
                    case Optional<?> found when found.isPresent() -> taken(inside, found.get());
                    case null, default -> unless(!inside.isEmpty(), inside);
                };
            case "size" -> unless(!Integer.valueOf(inside.size()).equals(value), inside);
            case "isEmpty" -> unless(!Boolean.valueOf(inside.isEmpty()).equals(value), inside);
            case "isFull" -> unless(!Boolean.valueOf(inside.size() >= capacity).equals(value), inside);
            default -> throw new IllegalArgumentException(operation.name());
        };
    }

    private static <T> Set<T> unless(boolean impossible, T state) {
        return impossible ? Set.of() : Set.of(state);
    }

    @SuppressWarnings("unchecked")
    private Set<List<Prioritized<Integer>>> added(List<Prioritized<Integer>> inside, History.Operation operation) {
        var more = new ArrayList<>(inside);
        more.add((Prioritized<Integer>) operation.arguments().getFirst());
        return Set.of(List.copyOf(more));
    }

    private Set<List<Prioritized<Integer>>> taken(List<Prioritized<Integer>> inside, @Nullable Object item) {
        if (inside.isEmpty() || ordered && !kind.next(inside).equals(item)) {
            return Set.of();
        }
        var less = new ArrayList<>(inside);
        return less.remove(item) ? Set.of(List.copyOf(less)) : Set.of();
    }
}
