package grader.spec;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * What scripts are played for, and the steps that are its own matter, such as interrupts. A script that breaks is
 * played once more without these steps: what breaks without them as well is not theirs, and is told as what it is
 * then.
 *
 * <pre>{@code
 * enum Claim implements Additions<Claim.Step> { PROGRESS("C1"), INTERRUPTS("C6", "interrupt"); … }
 *
 * Additions.check(trial, Claim.INTERRUPTS, Claim.PROGRESS, 25, (claim, steps) -> play(trial, claim, steps));
 * }</pre>
 *
 * @param <S> a step of a script
 */
public interface Additions<S> {
    /** Scripts with and without steps of its own. */
    Arbitrary<List<S>> scripts();

    /** Whether the step is one that only scripts of this kind have. */
    boolean adds(S step);

    /** Plays a script for a claim to its end, on fresh objects each time. */
    @FunctionalInterface
    interface Player<C, S> {
        /** @throws Broken when the contract is broken; the clause is the expectation's */
        void play(C claim, List<S> steps) throws Exception;
    }

    /**
     * Plays so many scripts for the claim.
     *
     * @param plain what a script is played for that is left without additions
     */
    static <S, C extends Additions<S>> void check(Trial trial, C claim, C plain, int tries, Player<C, S> player)
            throws Exception {
        trial.forAll(claim.scripts(), tries, steps -> {
            try {
                player.play(claim, steps);
            } catch (Broken broken) {
                var left = new ArrayList<>(steps);
                if (left.removeIf(claim::adds)) {
                    player.play(plain, left);
                }
                throw broken;
            }
        });
    }
}
