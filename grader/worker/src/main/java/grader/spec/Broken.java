package grader.spec;

import grader.wire.Step;
import grader.wire.Witness;
import java.util.List;
import java.util.Optional;

/** Thrown by a check whose clause the submission breaks. A claim about the submission, never about the machine. */
public final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;
    private final transient Witness witness;
    private final transient Optional<String> clause;
    private final Ending ending;
    private final transient Optional<List<Step>> steps;

    /** Whether what is broken is that a call ends, and how its thread was found then. */
    private enum Ending {
        ENDS,
        NEVER,
        NEVER_AND_RUNS
    }

    /**
     * A broken clause with all that is known of it. When what is expected begins with a clause ({@code "C6: …"}), that
     * one is broken, whichever check found it; else the check's own.
     */
    public Broken(Witness witness) {
        this(Expectation.of(witness.expected()), witness, Ending.ENDS, Recording.taken());
    }

    private Broken(Expectation expectation, Witness witness, Ending ending, Optional<List<Step>> steps) {
        super(expectation.fact() + " — but " + witness.found());
        this.ending = ending;
        this.steps = steps;
        this.clause = expectation.clause();
        this.witness =
                new Witness(expectation.fact(), witness.found(), witness.where(), witness.story(), witness.advice());
        Unheard.note(this);
    }

    /** A call that must end never will: its thread stays behind, and takes its share of the machine from the rest. */
    static Broken endless(Witness witness) {
        return new Broken(Expectation.of(witness.expected()), witness, Ending.NEVER, Recording.taken());
    }

    /** The same of a call whose thread does not wait meanwhile: it runs. */
    static Broken runsEndlessly(Witness witness) {
        return new Broken(Expectation.of(witness.expected()), witness, Ending.NEVER_AND_RUNS, Recording.taken());
    }

    /** The same clause, told in another way. */
    Broken told(Witness better) {
        return new Broken(new Expectation(clause, better.expected()), better, ending, steps);
    }

    /** The same, told as the clause that the new expectation names. */
    Broken as(Witness other) {
        return new Broken(Expectation.of(other.expected()), other, ending, steps);
    }

    /** What shows it again without the check; empty where that cannot be had, or nobody asked for it. */
    public Optional<List<Step>> steps() {
        return steps;
    }

    /** Whether what is broken is that something ends. */
    boolean isEndless() {
        return ending != Ending.ENDS;
    }

    /** Whether the thread of a call that never ends was found running. */
    boolean runs() {
        return ending == Ending.NEVER_AND_RUNS;
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
