package grader.spec;

import grader.wire.Witness;
import java.util.List;

/**
 * What must happen next in a script.
 *
 * @param because the fact of the contract, with its clause
 * @param doing the call or wait in which it must happen
 * @param resting what is told if the one who plays is found running for ever, instead of waiting; empty: the same
 */
record Due(String because, String doing, String resting) {
    Due(String because, String doing) {
        this(because, doing, "");
    }

    /** It has nothing to do but wait, as this fact says. */
    Due resting(String fact) {
        return new Due(because, doing, fact);
    }

    /**
     * It never happens.
     *
     * @param hang what the thread does instead
     * @param scope what everything is told as that breaks now; empty: as what it breaks itself
     */
    Broken never(Broken hang, String scope, List<String> story) {
        var proof = hang.witness();
        var spins = hang.runs() && !resting.isEmpty();
        var told = spins ? resting : scope.isEmpty() ? because : scope;
        var found = spins ? "it runs all the time, and " + doing + " never ends" : doing + " never ends";
        return Broken.endless(new Witness(told, found, proof.where(), story, proof.advice()));
    }
}
