package grader.spec;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Scripts for {@link Play}: how they are put to the submission. */
public final class Scripts {
    private static final String SCRIPT = "script";

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
        var meetings = new AtomicInteger();
        trial.forAll(scripts, tries, script -> {
            var play = new Play();
            try {
                perform(trial, play, () -> part.play(play, script));
            } finally {
                meetings.addAndGet(play.hasMet(clause) ? 1 : 0);
            }
        });
        if (meetings.get() == 0) {
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
        trial.scene(() -> {
            var play = new Play();
            perform(trial, play, () -> part.play(play, trial));
        });
    }

    private static void perform(Trial trial, Play play, Action scene) throws Exception {
        @Nullable Throwable thrown;
        try {
            thrown = trial.call(SCRIPT, () -> outcome(scene));
        } catch (Broken hangs) {
            throw play.hangs(hangs.witness());
        }
        switch (thrown) {
            case null -> {}
            case Exception failure -> throw failure;
            case Error failure -> throw failure;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private static @Nullable Throwable outcome(Action scene) {
        try {
            scene.run();
            return null;
        } catch (Throwable any) {
            return any;
        }
    }
}
