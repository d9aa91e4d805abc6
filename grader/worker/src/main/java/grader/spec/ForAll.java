package grader.spec;

import grader.wire.Witness;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/**
 * Puts a property to many values that jqwik makes, and shrinks a value that breaks it. The kit drives jqwik's
 * generators itself: the seed then comes from the run, an undecided try stays undecided, and shrinking is bounded by
 * what it costs.
 */
final class ForAll<T> {
    /** How large collections grow; jqwik's own default for properties. */
    private static final int GENERATION_SIZE = 1_000;
    /**
     * A value that makes threads hang costs patience: so many candidates are tried, none after this time, the first
     * try included.
     */
    private static final int MOST_CANDIDATES = 60;

    private static final long SHRINKING_NANOS = 2_500_000_000L;
    /** Once a call was proven never to end each candidate leaves threads behind, and its line says enough. */
    private static final long SHRINKING_OF_ENDLESS_NANOS = 300_000_000;
    /** So many undecided tries say that the machine will not let us tell. */
    private static final int MOST_UNDECIDED = 3;

    /** So many values that break another clause: what is left would cost more patience than it tells. */
    private static final int MOST_IN_VAIN = 12;

    /**
     * So many of them on which a call never ends: each leaves a thread behind that runs as long as the worker, and
     * twelve a check made the verdict on a loop in one method wait for its processors for over a minute.
     */
    private static final int MOST_ENDLESS_IN_VAIN = 2;

    /**
     * So many times as many values as asked for, while none has put anything to the test. Where one value in ten does,
     * and fifteen are asked for, a fifth of all runs find none, and with this bound one in 10^13.
     */
    private static final int MOST_ROUNDS = 20;

    private final Trial trial;
    private final Property<T> property;
    private @Nullable Undecided undecided;
    private int open;
    private int inVain;
    private int endless;

    ForAll(Trial trial, Property<T> property) {
        this.trial = trial;
        this.property = property;
    }

    void check(Arbitrary<T> values, int tries) throws Exception {
        if (JqwikSession.isActive()) {
            run(values, tries);
            return;
        }
        JqwikSession.start();
        try {
            run(values, tries);
        } finally {
            JqwikSession.finish();
        }
    }

    private void run(Arbitrary<T> values, int tries) throws Exception {
        var generator = values.generator(GENERATION_SIZE, true);
        var round = 0;
        do {
            run(generator, round * tries, (round + 1) * tries);
            round++;
        } while (round < MOST_ROUNDS && open == 0 && inVain == 0 && property.wantsMore());
        var noise = undecided;
        if (noise != null && !isInVain()) {
            throw noise;
        }
    }

    private boolean isInVain() {
        return inVain >= MOST_IN_VAIN || endless >= MOST_ENDLESS_IN_VAIN;
    }

    /** Puts it to the values of these numbers, unless it is seen before that the others tell no more. */
    private void run(RandomGenerator<T> generator, int from, int to) throws Exception {
        for (var i = from + holding(generator, from, to); i < to; i += 1 + holding(generator, i + 1, to)) {
            var begin = System.nanoTime();
            var value = value(generator, i);
            try {
                attempt(value);
            } catch (Undecided noise) {
                undecided = noise;
                if (++open >= MOST_UNDECIDED) {
                    return;
                }
            } catch (Broken broken) {
                told(value, broken, i + 1, begin);
                endless += broken.isEndless() ? 1 : 0;
                inVain += Findings.isUnwritten(broken) && trial.findings().hasJudged() ? 0 : 1;
                if (isInVain()) {
                    return;
                }
            }
        }
    }

    private Shrinkable<T> value(RandomGenerator<T> generator, int number) {
        return generator.next(new Random(trial.seed() + 0x9E3779B97F4A7C15L * number));
    }

    /** How many values hold from that one on, as far as the property can say at once. */
    private int holding(RandomGenerator<T> generator, int from, int tries) throws Exception {
        if (!property.asksAtOnce() || from >= tries) {
            return 0;
        }
        var holding = property.holding(IntStream.range(from, tries)
                .mapToObj(number -> value(generator, number).value())
                .toList());
        for (var i = 0; i < holding; i++) {
            trial.tried();
            trial.findings().judged();
        }
        return holding;
    }

    /** What breaks the check's own clause ends the check; another one is kept, and other values are tried. */
    private void told(Shrinkable<T> value, Broken broken, int tries, long begin) throws Exception {
        if (Findings.isUnwritten(broken)) {
            trial.findings().addOrKeep(broken);
            return;
        }
        if (trial.findings().isOwn(broken)) {
            throw smallest(value, broken, tries, begin);
        }
        if (!trial.findings().isKnown(broken)) {
            trial.findings().add(smallest(value, broken, tries, begin));
        }
    }

    private void attempt(Shrinkable<T> value) throws Exception {
        trial.tried();
        Recording.anew();
        property.check(value.value());
        trial.findings().judged();
    }

    private Broken smallest(Shrinkable<T> first, Broken firstBroken, int tries, long begin) throws Exception {
        var value = first;
        var broken = firstBroken;
        var candidates = 0;
        var smaller = true;
        while (smaller) {
            smaller = false;
            for (var candidate : (Iterable<Shrinkable<T>>) value.shrink()::iterator) {
                if (++candidates > MOST_CANDIDATES
                        || System.nanoTime() - begin > (Endless.any() ? SHRINKING_OF_ENDLESS_NANOS : SHRINKING_NANOS)) {
                    return told(value, broken, tries);
                }
                var again = breaks(candidate, firstBroken);
                if (again != null) {
                    value = candidate;
                    broken = again;
                    smaller = true;
                    break;
                }
            }
        }
        return told(value, broken, tries);
    }

    private @Nullable Broken breaks(Shrinkable<T> candidate, Broken first) throws Exception {
        try {
            attempt(candidate);
            return null;
        } catch (Undecided noise) {
            return null;
        } catch (Broken broken) {
            var isOther = Findings.isUnwritten(broken) && !Findings.isUnwritten(first);
            return broken.clause().equals(first.clause()) && !isOther ? broken : null;
        }
    }

    private static Broken told(Shrinkable<?> value, Broken broken, int tries) {
        var witness = broken.witness();
        var story = new ArrayList<String>();
        story.add("input, try " + tries + ", made as small as it goes: " + Shown.of(value.value()));
        story.addAll(witness.story());
        return broken.told(new Witness(witness.expected(), witness.found(), witness.where(), story, witness.advice()));
    }
}
