package grader.worker;

import grader.spec.Broken;
import grader.spec.Trial;
import grader.spec.Undecided;
import grader.wire.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims of which the answer is known, put to the judges of this JVM after a check has let the submission run in it: a
 * judge that finds a false claim true, or a true one false, has been tampered with.
 */
final class Canaries {
    /** What the claims below count as. */
    private static final long TRIES = 3;

    /** What a check throws, or null when it throws nothing, becomes a verdict. */
    interface Judge {
        @Nullable
        Verdict verdict(@Nullable Throwable thrown, Trial trial);
    }

    private interface Claim {
        void put() throws Exception;
    }

    private final Judge judge;
    private final Trial trial;
    private final List<String> wrong = new ArrayList<>();

    Canaries(Judge judge, Path scratch) {
        this.judge = judge;
        this.trial = new Trial("C1", 0, scratch, List.of());
    }

    /** Which claims were answered wrong; blank when none was. */
    String evidence() {
        try (trial) {
            requireNotHolding("nothing was tried", () -> {});
            require("a false claim", true, () -> trial.require(false, "false is true", "it is not", ""));
            require("a true claim", false, () -> trial.require(true, "true is true", "it is not", ""));
            requireWrongAnswer();
            if (trial.tries() != TRIES) {
                wrong.add(trial.tries() + " tries were counted of " + TRIES);
            }
        }
        return String.join("; ", wrong);
    }

    private void requireNotHolding(String what, Claim claim) {
        if (judge.verdict(thrown(claim), trial) instanceof Verdict.Holds) {
            wrong.add(what + ", and was said to hold");
        }
    }

    private void require(String what, boolean broken, Claim claim) {
        var verdict = judge.verdict(thrown(claim), trial);
        if (verdict instanceof Verdict.Broken != broken) {
            wrong.add(what + " was said " + (broken ? "to hold" : "to be broken"));
        }
    }

    /** Another thread's wrong answer; on a machine that is too busy for it nothing is said. */
    private void requireWrongAnswer() {
        var thrown = thrown(() -> {
            try (var actors = trial.actors()) {
                actors.start("canary", "one", () -> 1).returns(2, "one is two");
            }
        });
        if (!(thrown instanceof Undecided) && !(judge.verdict(thrown, trial) instanceof Verdict.Broken)) {
            wrong.add("a wrong answer of another thread was said to hold");
        }
    }

    private static @Nullable Throwable thrown(Claim claim) {
        try {
            claim.put();
            return null;
        } catch (Exception | Broken thrown) {
            return thrown;
        }
    }
}
