package grader.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a history could come from an object whose operations take effect at one instant each, between their begins
 * and their ends (Herlihy and Wing). The search takes operations that may come first, one after the other, and never
 * looks twice at the same set of operations with the same state (Wing and Gong, with Lowe's memory). Good for about
 * thirty calls.
 */
public final class Linearizability {
    /** Situations looked at before the search gives up: about a second. */
    private static final int MOST_LOOKS = 1_000_000;

    /** Situations that the first attempt looks at; each further one at as many, and at an eighth of all before it. */
    private static final int FIRST_PATIENCE = 1_000;

    private static final int MOST_OPERATIONS = 62;

    private Linearizability() {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This order explains the history; pending operations that took no effect are not in it. */
    public record Explained(List<History.Operation> order) implements Answer {
        public Explained {
            order = List.copyOf(order);
        }
    }

    /**
     * No order does.
     *
     * @param order the longest one that explains a part
     * @param stuck the ended operations of which, after that, none can come next
     */
    public record Unexplained(List<History.Operation> order, List<History.Operation> stuck) implements Answer {
        public Unexplained {
            order = List.copyOf(order);
            stuck = List.copyOf(stuck);
        }

        /** One sentence for a person. */
        public String text() {
            var after = order.isEmpty()
                    ? "from the beginning on"
                    : "at best after " + order.getLast().text();
            var left = stuck.stream().map(History.Operation::text).collect(Collectors.joining("; "));
            return "no order of the calls explains what they returned: " + after + ", what cannot follow is " + left;
        }
    }

    /** The search was given up after looking at so many situations. */
    public record TooLong(int looks) implements Answer {}

    /**
     * Searches for an order that explains the history.
     *
     * @throws IllegalArgumentException when the history has more than 62 operations
     */
    public static <S> Answer check(History history, Model<S> model) {
        var operations = history.operations();
        if (operations.size() > MOST_OPERATIONS) {
            throw new IllegalArgumentException(
                    "histories are kept short: " + operations.size() + " calls are too many");
        }
        return new Search<>(operations, model).answer();
    }

    private record Situation<S>(long taken, S state) {}

    /**
     * Attempts of growing patience, each with another guess at the order: a bad guess early on costs a search almost
     * everything, and another guess seldom fails in the same place. What an attempt has refuted stays refuted.
     */
    private static final class Search<S> {
        private final List<History.Operation> operations;
        private final Model<S> model;
        private final long ended;
        private final Set<Situation<S>> refuted = new HashSet<>();
        private final List<Integer> order = new ArrayList<>();
        private List<Integer> longest = List.of();
        private List<Integer> guess;
        private int looks;
        private int patience = FIRST_PATIENCE;

        Search(List<History.Operation> operations, Model<S> model) {
            this.operations = operations;
            this.model = model;
            this.guess = guess(_ -> 0.5);
            this.ended = guess.stream()
                    .filter(index -> !operations.get(index).pending())
                    .mapToLong(index -> 1L << index)
                    .reduce(0, (left, right) -> left | right);
        }

        /** All calls in an order that is right when each took effect after such a share of its time. */
        private List<Integer> guess(IntToDoubleFunction share) {
            var instants = IntStream.range(0, operations.size())
                    .mapToDouble(index -> instant(operations.get(index), share.applyAsDouble(index)))
                    .toArray();
            return IntStream.range(0, operations.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(index -> instants[index]))
                    .toList();
        }

        private static double instant(History.Operation operation, double share) {
            return operation.began() + share * ((double) operation.ended() - operation.began());
        }

        Answer answer() {
            var random = new Random(operations.size());
            while (true) {
                if (explains(0, model.initial())) {
                    return new Explained(order.stream().map(operations::get).toList());
                }
                if (looks < patience) {
                    return unexplained();
                }
                if (patience >= MOST_LOOKS) {
                    return new TooLong(looks);
                }
                patience = Math.min(MOST_LOOKS, patience + FIRST_PATIENCE + patience / 8);
                guess = guess(_ -> random.nextDouble());
            }
        }

        private Unexplained unexplained() {
            var taken = longest.stream().mapToLong(index -> 1L << index).reduce(0, (left, right) -> left | right);
            var stuck = candidates(taken).stream()
                    .map(operations::get)
                    .filter(operation -> !operation.pending())
                    .toList();
            return new Unexplained(longest.stream().map(operations::get).toList(), stuck);
        }

        /** Leaves the order as it found it when the answer is no; a no for want of patience refutes nothing. */
        private boolean explains(long taken, S state) {
            if ((taken & ended) == ended) {
                return true;
            }
            var situation = new Situation<>(taken, state);
            if (looks >= patience || refuted.contains(situation)) {
                return false;
            }
            looks++;
            if (order.size() > longest.size()) {
                longest = List.copyOf(order);
            }
            for (var index : candidates(taken)) {
                order.add(index);
                for (var next : model.after(state, operations.get(index))) {
                    if (explains(taken | 1L << index, next)) {
                        return true;
                    }
                }
                order.removeLast();
            }
            if (looks < patience) {
                refuted.add(situation);
            }
            return false;
        }

        /** Those not yet taken that began before the first end of any of those, the likeliest first. */
        private List<Integer> candidates(long taken) {
            var firstEnd = guess.stream()
                    .filter(index -> (taken & 1L << index) == 0)
                    .mapToLong(index -> operations.get(index).ended())
                    .min();
            return guess.stream()
                    .filter(index -> (taken & 1L << index) == 0)
                    .filter(index -> operations.get(index).began() < firstEnd.orElse(0))
                    .toList();
        }
    }
}
