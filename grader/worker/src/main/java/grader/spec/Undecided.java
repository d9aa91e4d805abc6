package grader.spec;

/**
 * Thrown by a check that cannot tell: a claim about the machine, never about the submission. Costs the student
 * nothing.
 */
public final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason what the machine did, with numbers */
    public Undecided(String reason) {
        super(reason);
    }

    static Undecided hadNotEnded(String name) {
        return new Undecided("after two minutes " + name + " had not ended, and the machine was busy all the time");
    }

    static Undecided nobodyWentOn() {
        return new Undecided("after two minutes nobody had gone on, and the machine was busy all the time");
    }
}
