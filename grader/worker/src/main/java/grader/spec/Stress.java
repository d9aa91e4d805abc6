package grader.spec;

import grader.wire.Witness;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Many small rounds on fresh objects, each under another seeded schedule, until one shows a fault. For woven classes.
 */
public final class Stress {
    private final long seed;

    /**
     * @param seed where the schedules come from: the same seed makes the same decisions at the same points, as long as
     *     a round takes less than 15 ms; from then on it is left alone
     */
    public Stress(long seed) {
        this.seed = seed;
    }

    /**
     * Plays so many rounds, one after the other, on the calling thread.
     *
     * @throws Broken from the first round that shows a fault, with how its threads interleaved and what they called
     * @throws Undecided when the machine did not let the threads of a round end
     * @throws IllegalStateException when the scenario runs no thread: then nothing was looked at
     */
    public void play(int rounds, Scenario scenario) throws Exception {
        if (rounds < 1) {
            throw new IllegalArgumentException("without a round nothing is looked at");
        }
        for (var number = 1; number <= rounds; number++) {
            var round = new Round(seed, number);
            try {
                scenario.play(round);
            } catch (Broken broken) {
                throw withStory(broken, round, rounds);
            }
            if (!round.hasRun()) {
                throw new IllegalStateException("the scenario must run its round: nothing was looked at");
            }
        }
    }

    private Broken withStory(Broken broken, Round round, int rounds) {
        var witness = broken.witness();
        var story = new ArrayList<String>();
        story.add(String.format(Locale.ROOT, "round %d of %d, seed %x", round.number(), rounds, seed));
        story.addAll(round.story());
        story.addAll(witness.story());
        var where = witness.where().isEmpty() ? round.lines() : witness.where();
        var told = new Witness(witness.expected(), witness.found(), where, story, witness.advice());
        var complete = broken.told(told);
        complete.addSuppressed(broken);
        return complete;
    }
}
