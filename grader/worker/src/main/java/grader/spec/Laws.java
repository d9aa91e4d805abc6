package grader.spec;

/**
 * The laws of waiting: what every call that can block owes, played with one that is described by {@link Waiting}. Each
 * law is a set of scenes; what breaks is told as the clause that the description gives to it. For woven classes.
 *
 * <pre>{@code
 * @Clause(value = "C5", points = 2)
 * public void anInterruptedCallLeavesNoTrace(Trial trial) throws Exception {
 *     new Laws<>(trial, WAITING).interrupts();
 * }
 * }</pre>
 */
public final class Laws<S> {
    private final Trial trial;
    private final Waiting<S> waiting;
    private final LeavingScenes<S> leaving;
    private final WokenScenes<S> woken;
    private final PlainScenes<S> plain;
    private final Foundations<S> foundations;

    /** The laws for one call, in one check. */
    public Laws(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
        this.leaving = new LeavingScenes<>(trial, waiting);
        this.woken = new WokenScenes<>(trial, waiting);
        this.plain = new PlainScenes<>(trial, waiting);
        this.foundations = new Foundations<>(waiting, plain, woken);
    }

    /**
     * Whoever is let go on goes on: from one to a dozen that wait in every way, a waiter that is still on its way when
     * it is let, at each of its points, beside a second object, and though their threads have the same name.
     */
    public void progress() throws Exception {
        for (var count : new int[] {1, 2, 4, 12}) {
            trial.scene(() -> plain.everybodyGoesOn(count));
        }
        trial.scene(plain::everybodyGoesOnOfOneName);
        trial.scene(plain::theSecondObject);
        trial.scene(plain::anObjectIsMadeMeanwhile);
        for (var way : waiting.patientWays()) {
            trial.scene(() -> woken.newsOnTheWay(way));
            trial.scene(() -> woken.openedInSteps(way));
        }
    }

    /** The same of a crowd: more than there are places in a table of a few dozen. */
    public void progressOfACrowd() throws Exception {
        trial.scene(plain::aCrowdGoesOn);
    }

    /** No more go on than are let, also when others come just while one wakes up, at each point of its way. */
    public void closed() throws Exception {
        trial.scene(() -> plain.everybodyGoesOn(3));
        for (var way : waiting.patientWays()) {
            trial.scene(() -> woken.othersComeMeanwhile(way));
        }
    }

    /**
     * An interrupt ends the call on entry, one that would not wait for a moment too, and while it waits, and it leaves
     * no trace, at whatever moment it comes.
     */
    public void interrupts() throws Exception {
        for (var way : waiting.ways()) {
            trial.scene(() -> leaving.interruptedOnEntry(way, false));
            trial.scene(() -> leaving.interruptedOnEntry(way, true));
        }
        leaving.play(LeavingScenes.How.INTERRUPT, this::judge);
    }

    /** Times are kept to the nanosecond, never prolonged, may be very long, and who leaves leaves no trace. */
    public void timeOuts() throws Exception {
        if (waiting.timed().isEmpty()) {
            throw new IllegalStateException("without a timed call there are no time-outs to judge");
        }
        var times = new TimeScenes<>(trial, waiting);
        trial.scene(times::timesAreKept);
        trial.scene(times::isNotProlonged);
        judge(times::nullIsRefused);
        judge(times::aVeryLongTimeIsWaited);
        judge(new LosingScenes<>(trial, waiting)::whoWakesUpAndLoses);
        judge(times::nothingToWaitFor);
        leaving.play(LeavingScenes.How.TIME_OUT, this::judge);
    }

    /**
     * Who is let go on and hears of it when another one has been quicker waits for the rest of its time. For calls that
     * no thread of the submission's own has a part in: it might need the lock that the news is kept back by.
     */
    public void lateNews() throws Exception {
        judge(new LosingScenes<>(trial, waiting)::whoHearsOfItLate);
    }

    /** A wake-up for no reason lets nobody go on, and changes nothing for what comes after it. */
    public void wakeUps() throws Exception {
        for (var way : waiting.patientWays()) {
            trial.scene(() -> plain.wokenForNoReason(way));
            for (var count : new int[] {1, 3}) {
                judge(() -> plain.everybodyGoesOnThoughPoked(count, 2, way));
            }
        }
    }

    /** Who waits rests: at once, after a wake-up in vain, after others have left, among many, and for a short time. */
    public void rest() throws Exception {
        var scenes = new RestScenes<>(trial, waiting);
        for (var way : waiting.patientWays()) {
            trial.scene(() -> scenes.rests(way));
        }
        trial.scene(scenes::everybodyRests);
        if (waiting.timed().isPresent()) {
            judge(scenes::restsForAShortTime);
        }
    }

    /** Several who wait rest as one does: whoever comes or wakes up in vain has no news for the others. */
    public void restTogether() throws Exception {
        var scenes = new RestScenes<>(trial, waiting);
        for (var way : waiting.patientWays()) {
            trial.scene(() -> scenes.restTogether(way));
        }
    }

    /** The same of virtual threads, where the contract has them call: who waits does not keep a carrier busy. */
    public void restOfVirtualThreads() throws Exception {
        var scenes = new VirtualScenes<>(trial, waiting);
        for (var way : waiting.patientWays()) {
            trial.scene(() -> scenes.rests(way));
        }
    }

    /**
     * Plays a scene that rests on waiting calls going on when they are let, such as a round of stress. When it breaks,
     * progress and the closed object are looked at first: if one of them is broken that is what is told.
     */
    public void judge(Scene scene) throws Exception {
        if (!foundations.isBroken()) {
            trial.scene(() -> {
                try {
                    scene.play();
                } catch (Broken broken) {
                    foundations.require(broken);
                    throw broken;
                }
            });
        }
    }
}
