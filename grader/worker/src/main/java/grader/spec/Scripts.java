package grader.spec;

import net.jqwik.api.Arbitrary;

/** Scripts for {@link Play}: how they are put to the submission. */
public final class Scripts {
    private Scripts() {}

    /** How a script is played. */
    @FunctionalInterface
    public interface Part<T> {
        /** Plays it to its end, or throws {@link Broken}. */
        void play(Play play, T script) throws Exception;
    }

    /**
     * Plays so many scripts, and sees to it that the clause has been met in some of them ({@link Play#meets}): a script
     * ends at the first expectation that is broken, whichever clause it comes from. If none came so far, the check has
     * judged nothing, and another clause is to blame.
     */
    public static <T> void check(Trial trial, String clause, Arbitrary<T> scripts, int tries, Part<T> part)
            throws Exception {
        var played = new Played<>(trial, clause, part);
        trial.forAll(scripts, tries, played);
        if (!played.hasMetItsClause()) {
            throw neverMet(trial);
        }
    }

    /** Another clause that broke each script before, or nothing that was done. */
    private static Broken neverMet(Trial trial) {
        return trial.findings().others().values().stream()
                .findFirst()
                .orElseGet(() -> new Broken(
                        "some scripts come to what this clause promises",
                        "none did: nothing was ever there",
                        "first write what the other clauses ask for"));
    }

    /** Plays a single scene; another clause that breaks in it does not end the check. */
    public static void once(Trial trial, Part<Trial> part) throws Exception {
        trial.scene(() -> new Played<>(trial, "", part).check(trial));
    }
}
