package grader.wire;

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
    record NotReached(String reason) implements Verdict {}
}
