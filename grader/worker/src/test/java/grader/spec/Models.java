package grader.spec;

import grader.spec.History.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Models for tests. A pending operation may do what it would do when it ends normally. */
final class Models {
    private Models() {}

    /** {@code set(v)} and {@code get}; 0 at first. */
    static final Model<Integer> REGISTER = new Model<>() {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Set<Integer> after(Integer state, History.Operation operation) {
            return switch (operation.name()) {
                case "set" -> Set.of((Integer) operation.arguments().getFirst());
                default -> fits(operation, state) ? Set.of(state) : Set.of();
            };
        }
    };

    /** {@code add(v)} and {@code poll}, which returns -1 when the queue is empty. */
    static final Model<List<Integer>> QUEUE = new Model<>() {
        @Override
        public List<Integer> initial() {
            return List.of();
        }

        @Override
        public Set<List<Integer>> after(List<Integer> state, History.Operation operation) {
            if (operation.name().equals("add")) {
                var longer = new ArrayList<>(state);
                longer.add((Integer) operation.arguments().getFirst());
                return Set.of(List.copyOf(longer));
            }
            if (state.isEmpty()) {
                return fits(operation, -1) ? Set.of(state) : Set.of();
            }
            return fits(operation, state.getFirst()) ? Set.of(state.subList(1, state.size())) : Set.of();
        }
    };

    private static boolean fits(History.Operation operation, Integer expected) {
        return switch (operation.outcome()) {
            case Outcome.Pending _ -> true;
            case Outcome.Returned returned -> Objects.equals(returned.value(), expected);
            case Outcome.Threw _ -> false;
        };
    }
}
