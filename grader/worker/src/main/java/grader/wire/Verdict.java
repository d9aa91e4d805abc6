package grader.wire;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a check said of its clause. */
public sealed interface Verdict {
    /** The submission did what the clause demands, in everything that was tried. */
    record Holds() implements Verdict {}

    /**
     * The submission did something that the clause forbids.
     *
     * @param seenIn the clause whose check saw it, when that is another one: a replay of that one shows it again
     */
    record Broken(Witness witness, Optional<String> seenIn) implements Verdict {
        /** Seen by a check of the clause itself. */
        public Broken(Witness witness) {
            this(witness, Optional.empty());
        }
    }

    /** The machine was too noisy to tell. */
    record Undecided(String reason) implements Verdict {}

    /** The check did not run: a clause that it rests on is broken, or the run ended before it. */
    record NotReached(String reason) implements Verdict {
        /**
         * Broken clauses keep the check from judging its own.
         *
         * @param clauses at least one, such as {@code C1}; told in the order of their numbers
         */
        public static NotReached on(Collection<String> clauses) {
            var names = clauses.stream()
                    .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .toList();
            var all = String.join(", ", names.subList(0, names.size() - 1));
            return new NotReached(
                    names.size() == 1
                            ? "it rests on " + names.getFirst() + ", which is broken"
                            : "it rests on " + all + " and " + names.getLast() + ", which are broken");
        }
    }
}
