package grader.wire;

/** What a check said of its clause. */
public sealed interface Verdict {
    /** The submission did what the clause demands, in everything that was tried. */
    record Holds() implements Verdict {}

    /** The submission did something that the clause forbids. */
    record Broken(Witness witness) implements Verdict {}

    /** The machine was too noisy to tell. */
    record Undecided(String reason) implements Verdict {}

    /** The check did not run: a clause that it rests on is broken, or the run ended before it. */
    record NotReached(String reason) implements Verdict {}
}
