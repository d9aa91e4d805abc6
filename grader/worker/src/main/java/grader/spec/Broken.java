package grader.spec;

import grader.wire.Witness;
import java.util.List;

/** Thrown by a check whose clause the submission breaks. A claim about the submission, never about the machine. */
public final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;
    private final transient Witness witness;

    /** A broken clause with all that is known of it. */
    public Broken(Witness witness) {
        super(witness.expected() + " — but " + witness.found());
        this.witness = witness;
        Unheard.note(this);
    }

    /** A broken clause that needs no more than what was expected and what was found. */
    public Broken(String expected, String found, String advice) {
        this(new Witness(expected, found, List.of(), List.of(), advice));
    }

    /** The facts. */
    public Witness witness() {
        return witness;
    }
}
