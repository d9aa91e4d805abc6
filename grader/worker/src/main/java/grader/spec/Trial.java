package grader.spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;

/**
 * One run of one check: where its random choices come from, the instruments it judges with, and how often it has really
 * put the submission to the test. Used by the check's thread alone.
 */
public final class Trial implements AutoCloseable {
    private final long seed;
    private final Path scratch;
    private final List<Path> classPath;
    private final RandomGenerator random;
    private final List<Actors> opened = new ArrayList<>();
    private final Findings findings;
    private long tries;

    /**
     * @param clause the check's own clause
     * @param seed where every random choice comes from
     * @param scratch an empty folder for this check alone
     * @param classPath where the submission's class files are, in the form that this check runs on
     */
    public Trial(String clause, long seed, Path scratch, List<Path> classPath) {
        this.findings = new Findings(clause);
        this.seed = seed;
        this.scratch = scratch;
        this.classPath = List.copyOf(classPath);
        this.random = new SplittableRandom(seed);
    }

    /** Where every random choice of this run comes from. */
    public long seed() {
        return seed;
    }

    /** Random numbers from the seed. */
    public RandomGenerator random() {
        return random;
    }

    /** An empty folder for this check alone. */
    public Path scratch() {
        return scratch;
    }

    /** Where the submission's class files are, for checks that start processes of their own. */
    public List<Path> classPath() {
        return classPath;
    }

    /** How often the submission was put to the test: a check that has not looked cannot say that a clause holds. */
    public long tries() {
        return tries;
    }

    void tried() {
        tries++;
    }

    /** What was found on the way. */
    public Findings findings() {
        return findings;
    }

    /**
     * Plays one scene. What breaks another clause than the check's own is told as that one, and the check goes on with
     * the next; but after three that never end, when none could be judged, scenes are no longer played.
     *
     * @throws Broken when it breaks the check's own clause
     */
    public void scene(Scene scene) throws Exception {
        tried();
        findings.play(scene);
    }

    /**
     * The property must hold for every one of so many values; {@link Broken} tells the smallest that breaks it.
     *
     * @throws Undecided when none broke it and the machine did not let us tell for some
     */
    public <T> void forAll(Arbitrary<T> values, int tries, Property<T> property) throws Exception {
        new ForAll<>(this, property).check(values, tries);
    }

    /** New actors; idle ones end when the check ends or when they are closed. */
    public Actors actors() {
        tried();
        var actors = new Actors();
        opened.add(actors);
        return actors;
    }

    /** Rounds of stress under a seeded schedule: see {@link Round}. */
    public void stress(int rounds, Scenario scenario) throws Exception {
        tried();
        findings.playAnyway(() -> new Stress(seed).play(rounds, round -> {
            tried();
            scenario.play(round);
        }));
    }

    /** One call of the submission, told as {@code "next()"}, that must return; bounded, on a thread of its own. */
    public <T> T call(String what, Callable<T> call) throws Exception {
        try (var actors = actors()) {
            return actors.start("caller", what, call).returns(what + " returns");
        }
    }

    /** One call of the submission that must end by throwing an exception of this type; bounded. */
    public void fails(String what, Class<? extends Throwable> type, Callable<?> call) throws Exception {
        try (var actors = actors()) {
            actors.start("caller", what, call).fails(type, what + " throws " + type.getSimpleName());
        }
    }

    /** @throws Broken when the condition is false */
    public void require(boolean condition, String expected, String found, String advice) {
        tried();
        if (!condition) {
            throw new Broken(expected, found, advice);
        }
    }

    /**
     * Waits until the condition is true.
     *
     * @param expected the fact of the contract that makes it true
     * @throws Broken when it is proven that it never will be: nothing moves any more, or what moves gets nowhere
     * @throws Undecided when the machine does not let us tell
     */
    public void eventually(String expected, BooleanSupplier condition) {
        tried();
        switch (Stillness.await(condition)) {
            case DONE -> {}
            case STUCK ->
                throw Autopsy.of(opened.stream()
                                .flatMap(actors -> actors.busyThreads().stream())
                                .toList())
                        .neverHappens(expected);
            case UNKNOWN -> throw new Undecided("two minutes were not enough, and the machine was busy all the time");
        }
    }

    /**
     * The growth of something that was counted: log(count) against log(size), from the least size to the greatest,
     * which is at least fifty times the least.
     */
    public void growsAtMost(double maxSlope, String what, Map<Integer, Long> countsBySize) {
        tried();
        Growth.atMost(maxSlope, what, countsBySize);
    }

    /**
     * The call takes at most so long: proven by one lap in time, refuted by several late ones beside a control that was
     * in time, undecided else. Use it only where nothing can be counted, with a limit that a wrong one misses by its
     * sleeps.
     */
    public void within(Duration limit, String what, Callable<?> call) throws Exception {
        new Laps(this).within(limit, what, call);
    }

    /** The call takes at least so long: one early lap is proof. */
    public void notBefore(Duration minimum, String what, Callable<?> call) throws Exception {
        new Laps(this).notBefore(minimum, what, call);
    }

    /**
     * The operation costs at most so many times the processor time of the reference, both neither blocking nor failing.
     * Many thousand runs of each, on one thread, in turn.
     */
    public void costsAtMost(double ratio, String what, Runnable operation, Runnable reference) throws Exception {
        var measured = call(what, () -> Cost.ratio(operation, reference));
        require(
                measured <= ratio,
                what + " costs at most " + Math.round(ratio) + " times its reference",
                "it costs " + Math.round(measured) + " times as much",
                "what is done on every call that only the contended one needs?");
    }

    /** Abandons what still runs. Threads of the submission that do not end are counted by {@link #abandoned()}. */
    @Override
    public void close() {
        opened.forEach(Actors::close);
    }

    /** Actors that still run a command of the submission, after {@link #close()}. */
    public List<Thread> abandoned() {
        return opened.stream().flatMap(actors -> actors.busyThreads().stream()).toList();
    }
}
