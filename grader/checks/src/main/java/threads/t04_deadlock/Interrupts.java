package threads.t04_deadlock;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import threads.t04_deadlock.Waiting.Outcome;
import threads.t04_deadlock.Watched.Moment;

/** C9: interrupts of calls that wait more than once, or end by throwing. */
final class Interrupts {
    private static final String KEPT =
            "an interrupt is not heeded: the call does what it does, and the status stays set";

    private Interrupts() {}

    /** B waits for A's call and for C's, and is interrupted before the first of them ends, or between the two. */
    static void whileWaitingForTwo(Trial trial) {
        for (var coming : List.of(Coming.TRANSFER_FROM, Coming.TRANSFER_TO, Coming.TOTAL_OF_BOTH)) {
            for (var firstEnds : List.of("A", "C")) {
                for (var early : List.of(true, false)) {
                    try (var scene = new Scene(trial)) {
                        waitsForTwo(scene, coming, firstEnds, early);
                    }
                }
            }
        }
    }

    private static void waitsForTwo(Scene scene, Coming coming, String firstEnds, boolean early) {
        var one = new Watched(1, 100);
        var other = new Watched(2, 100);
        var first = scene.heldUp("A", new Watched(11, 100), one, one);
        var second = scene.heldUp("C", new Watched(12, 100), other, other);
        var waiting = coming.begin(scene, "B", one, other);
        scene.actors().settle();
        var isFirst = firstEnds.equals("A");
        var waits = interrupts(scene, waiting, early);
        scene.letGo(isFirst ? one : other);
        (isFirst ? first : second)
                .returns("C8: its account has gone on, and it has none in common with the other transfer: it ends");
        scene.actors().settle();
        waits |= interrupts(scene, waiting, !early);
        scene.letGo(isFirst ? other : one);
        (isFirst ? second : first).returns("C7: its account has gone on: the transfer ends");
        var outcome = waiting.returns("C7: both accounts have gone on: the call that waits for them ends");
        requireKept(scene, outcome, waits);
    }

    /** Interrupts B if it is its turn and it still waits, which is C6's matter; whether it did. */
    private static boolean interrupts(Scene scene, Call<Outcome> waiting, boolean now) {
        var does = now && !waiting.ended();
        if (does) {
            scene.actors().interrupt("B");
            scene.actors().settle();
        }
        return does;
    }

    private static void requireKept(Scene scene, Outcome outcome, boolean wasInterrupted) {
        if (wasInterrupted && !outcome.interrupted()) {
            throw scene.actors()
                    .broken(
                            KEPT,
                            "the interrupt status was cleared",
                            "set the status again on every way out, after however many waits");
        }
    }

    /** An account of B's own throws, B having been interrupted before the call or while it waited. */
    static void ofCallsThatThrow(Trial trial) {
        for (var coming : List.of(Coming.TRANSFER_FROM, Coming.TRANSFER_TO, Coming.TOTAL_OF_BOTH)) {
            try (var scene = new Scene(trial)) {
                var slow = new Watched(2, 100);
                var own = new Watched(3, 100);
                var first = scene.heldUp("A", new Watched(4, 100), slow, slow);
                scene.actors().says("the next call of account 3 throws");
                own.failAt(coming == Coming.TRANSFER_FROM ? Moment.GIVING : Moment.LOOKING, new Watched.Frozen());
                var waiting = coming.begin(scene, "B", slow, own);
                scene.actors().settle();
                var waits = interrupts(scene, waiting, true);
                scene.letGo(slow);
                first.returns("C7: its account has gone on: the transfer ends");
                requireKept(scene, waiting.returns("C5: what a call of an account throws is passed on"), waits);
            }
        }
    }

    /** A step of B's own throws. */
    static void ofStepsThatThrow(Trial trial) {
        for (var function : Function.values()) {
            for (var inSecond : List.of(false, true)) {
                try (var scene = new Scene(trial)) {
                    stepThrows(scene, function, inSecond);
                }
            }
        }
    }

    private static void stepThrows(Scene scene, Function function, boolean inSecond) {
        var locks = new TwoLocks();
        var gate = new CountDownLatch(1);
        Runnable frozen = () -> {
            throw new Watched.Frozen();
        };
        var standing = scene.actors()
                .start(
                        "A",
                        "func1, whose second step takes long",
                        () -> Function.FUNC1.run(locks, () -> {}, () -> Steps.awaitOpen(gate)));
        scene.actors().settle();
        var waiting = scene.actors()
                .start(
                        "B",
                        function + ", of which a step throws",
                        Outcome.of(
                                false,
                                () -> function.run(locks, inSecond ? () -> {} : frozen, inSecond ? frozen : () -> {})));
        scene.actors().settle();
        var waits = interrupts(scene, waiting, true);
        gate.countDown();
        standing.returns("C12: A's step is over: A comes to its end");
        requireKept(scene, waiting.returns("C11: what a step throws is passed on"), waits);
    }
}
