package grader.spec;

import grader.wire.Witness;
import java.util.List;
import java.util.Optional;

/** Thrown by a check whose clause the submission breaks. A claim about the submission, never about the machine. */
public final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;
    private final transient Witness witness;
    private final transient Optional<String> clause;
    private final boolean endless;

    /**
     * A broken clause with all that is known of it. When what is expected begins with a clause ({@code "C6: …"}), that
     * one is broken, whichever check found it; else the check's own.
     */
    public Broken(Witness witness) {
        this(Expectation.of(witness.expected()), witness, false);
    }

    private Broken(Expectation expectation, Witness witness, boolean endless) {
        super(expectation.fact() + " — but " + witness.found());
        this.endless = endless;
        this.clause = expectation.clause();
        this.witness =
                new Witness(expectation.fact(), witness.found(), witness.where(), witness.story(), witness.advice());
        Unheard.note(this);
    }

    /** A call that must end never will: its thread stays behind, and takes its share of the machine from the rest. */
    static Broken endless(Witness witness) {
        return new Broken(Expectation.of(witness.expected()), witness, true);
    }

    /** The same clause, told in another way. */
    Broken told(Witness better) {
        return new Broken(new Expectation(clause, better.expected()), better, endless);
    }

    /** The same, told as the clause that the new expectation names. */
    Broken as(Witness other) {
        return new Broken(Expectation.of(other.expected()), other, endless);
    }

    /** Whether what is broken is that something ends. */
    boolean isEndless() {
        return endless;
    }

    /** A broken clause that needs no more than what was expected and what was found. */
    public Broken(String expected, String found, String advice) {
        this(new Witness(expected, found, List.of(), List.of(), advice));
    }

    /** The clause that is broken; empty when it is the check's own. */
    public Optional<String> clause() {
        return clause;
    }

    /** The facts. */
    public Witness witness() {
        return witness;
    }
}
