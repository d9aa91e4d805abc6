package grader.spec;

import grader.schedule.StaleReads;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One round of stress: a few threads that start together and run once under a seeded schedule. What the check's thread
 * does before {@link #run()} is visible to them, and what they did is visible to it afterwards. Only one round runs at
 * a time.
 */
public final class Round {
    private static final String ENDS = "every thread of the round comes to its end, without an exception";

    private final int number;
    private final Schedule schedule;
    private final RoundThreads threads;
    private final RandomGenerator random;
    private final StaleReads reads;
    private final History history = new History();

    Round(long seed, int number) {
        this.number = number;
        this.schedule = new Schedule(seed, number);
        this.threads = new RoundThreads(schedule);
        this.reads = new StaleReads(seed * 31 + number);
        this.random = new SplittableRandom(seed * 31 + number);
    }

    /** Which round this is, from 1. */
    public int number() {
        return number;
    }

    /**
     * Random numbers for the scenario's own choices, the same for the same seed and round. For the check's thread
     * alone.
     */
    public RandomGenerator random() {
        return random;
    }

    /** Adds a platform thread under a name for the witness, such as {@code "T1"}. */
    public void thread(String name, Action body) {
        threads.add(name, body, Thread.ofPlatform().daemon());
    }

    /** The same with a virtual thread. */
    public void virtualThread(String name, Action body) {
        threads.add(name, body, Thread.ofVirtual());
    }

    /**
     * Starts all threads and returns when all have ended normally. Once a round.
     *
     * @throws Broken when a thread ends with an exception or never will end; a {@link Broken} of a body is passed on
     * @throws Undecided when the machine does not let us tell
     */
    public void run() {
        run(ENDS);
    }

    /**
     * The same where that they end is another clause's matter.
     *
     * @param because what says that they end, with its clause: {@code "C1: whoever waits gets in in the end"}
     */
    public void run(String because) {
        threads.run(because);
    }

    /**
     * Nobody is woken for no reason in this round. Without this, some rounds do: a submission that cannot bear it then
     * breaks in any scene, though it is one clause's matter.
     */
    public Round withoutWakeUps() {
        schedule.wakeNobody();
        return this;
    }

    /**
     * Reads of the submission's plain fields, and of {@link Plain}, may be stale in this round: they give what the
     * memory model allows, not only what this processor gives. What was written before {@link #run()} is seen by all;
     * that a call of the submission has returned orders nothing, however the check's threads learn of it.
     *
     * @throws IllegalStateException on classes that are not woven: what they read is what the processor gives
     */
    public Round withStaleReads() {
        Overtaken.mustBeWoven();
        threads.readBy(reads);
        return this;
    }

    /** The same in every other round: what is lost by luck of this processor is looked for in the ones between. */
    public Round withStaleReadsInTurn() {
        return number % 2 == 0 ? withStaleReads() : this;
    }

    /** A point in the check's own code, such as inside a critical section: the calling thread may be held here. */
    public void pause() {
        schedule.pause("a line of the check");
    }

    /**
     * Calls the submission and records the call in the round's history. What it throws is recorded and passed on.
     *
     * @param operation the call as the model and the student read it, such as {@code "poll()"}
     */
    public <T extends @Nullable Object> T call(String operation, Callable<T> call) throws Exception {
        return call(operation, List.of(), call);
    }

    /** The same with arguments for the model: {@code call("put", List.of(3), …)} reads {@code put(3)}. */
    public <T extends @Nullable Object> T call(String operation, List<?> arguments, Callable<T> call) throws Exception {
        return history.record(Thread.currentThread().getName(), operation, arguments, call);
    }

    /** What has been called so far, by {@link #call}. */
    public History history() {
        return history;
    }

    /** @throws Broken when the condition is false */
    public void require(boolean condition, String expected, String found, String advice) {
        if (!condition) {
            throw new Broken(expected, found, advice);
        }
    }

    /**
     * The history must be explained by the calls taking effect one at a time, each between its begin and its end.
     *
     * @param expected what the contract says of that, as a fact
     * @throws Broken when no order explains it
     * @throws Undecided when the history is too long to tell
     */
    public <S> void requireLinearizable(Model<S> model, String expected, String advice) {
        switch (Linearizability.check(history, model)) {
            case Linearizability.Explained _ -> {}
            case Linearizability.Unexplained unexplained -> throw new Broken(expected, unexplained.text(), advice);
            case Linearizability.TooLong tooLong ->
                throw new Undecided(
                        "a history was too long to judge: " + tooLong.looks() + " situations were not enough");
        }
    }

    boolean hasRun() {
        return threads.hasRun();
    }

    /** The submission's lines at which the threads took their last turns. */
    List<String> lines() {
        return reads.lines().isEmpty() ? schedule.lines() : reads.lines();
    }

    /** How the threads interleaved, and what they called. */
    List<String> story() {
        var story = new ArrayList<>(schedule.story());
        history.operations().forEach(operation -> story.add(operation.text()));
        story.addAll(reads.told());
        return story;
    }
}
