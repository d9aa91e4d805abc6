package threads.t04_deadlock;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** C8: calls that have no account in common with those under way. */
final class Strangers {
    private static final int PAIRS = 40;

    private Strangers() {}

    /** What a table of locks may be cut by. */
    private static final List<Long> DISTANCES = List.of(
            2L,
            16L,
            31L,
            32L,
            61L,
            64L,
            97L,
            100L,
            101L,
            127L,
            128L,
            256L,
            257L,
            512L,
            997L,
            1_000L,
            1_024L,
            1_009L,
            4_096L,
            1L << 16,
            1L << 20,
            1L << 31,
            1L << 32,
            1L << 40,
            -1_024L,
            -4_096L,
            -(1L << 32));

    /** Whatever stands still, and however the numbers lie to each other. */
    static void passAnyCall(Trial trial) {
        for (var first : UnderWay.values()) {
            try (var scene = new Scene(trial)) {
                var x = new Watched(10, 100);
                var y = new Watched(11, 100);
                var running = first.begin(scene, x, y);
                for (var distance : DISTANCES) {
                    var one = new Watched(10 + distance, 100);
                    var other = new Watched(11 + distance, 100);
                    var because = "A's call concerns none of its accounts: it does not wait";
                    for (var second : Coming.values()) {
                        second.begin(scene, "stranger", one, other).returns(because);
                    }
                }
                scene.letGo(first.slow(x, y));
                running.returns("the account has gone on: A's call ends");
            }
        }
    }

    /** Two wait for one, each for an account of its own: both go on. */
    static void areAllCalled(Trial trial) {
        for (var first : UnderWay.values()) {
            try (var scene = new Scene(trial)) {
                var x = new Watched(1, 100);
                var y = new Watched(2, 100);
                var running = first.begin(scene, x, y);
                var waiting = new ArrayList<Call<?>>();
                for (var second : List.of(Coming.TRANSFER_FROM, Coming.TOTAL_OF_BOTH, Coming.TRANSFER_TO)) {
                    for (var account : first.concerned(x, y)) {
                        var name = "B" + waiting.size();
                        waiting.add(second.begin(scene, name, account, new Watched(100 + waiting.size(), 100)));
                        scene.actors().settle();
                    }
                }
                scene.letGo(first.slow(x, y));
                running.returns("C6: the account has gone on: A's call ends");
                for (var call : waiting) {
                    call.returns("C7: A's call is over: whoever waited for one of its accounts goes on");
                }
            }
        }
    }

    static void doNotWait(Trial trial) {
        try (var scene = new Scene(trial)) {
            var slow = new Watched(1, 100);
            var other = new Watched(2, 100);
            var first = scene.heldUp("A", slow, other, slow);
            pass(scene, 3, "A's transfer concerns none of its accounts: it does not wait");
            var waiting = scene.transfer("B", other, new Watched(1_000_000, 100), 5);
            var total = scene.total("C", Set.of(slow));
            scene.actors().settle();
            pass(
                    scene,
                    10_000,
                    "neither A's transfer nor those that wait for it concern its accounts: it does not wait");
            scene.letGo(slow);
            first.returns("the account has gone on: A's transfer ends");
            waiting.returns("C7: A's transfer is over: B's goes on");
            total.returns("C7: A's transfer is over: C's total goes on");
        }
    }

    /**
     * Two calls wait for two others: when one of these ends, the one that waits for it goes on, whoever waited first.
     */
    static void areCalled(Trial trial) {
        for (var stayerFirst : List.of(true, false)) {
            try (var scene = new Scene(trial)) {
                var slow = new Watched(1, 100);
                var ending = new Watched(3, 100);
                var first = scene.heldUp("A", slow, new Watched(2, 100), slow);
                var second = scene.heldUp("B", ending, new Watched(4, 100), ending);
                var early = scene.transfer("C", stayerFirst ? slow : ending, new Watched(5, 100), 5);
                scene.actors().settle();
                var late = scene.transfer("D", stayerFirst ? ending : slow, new Watched(6, 100), 5);
                scene.actors().settle();
                scene.letGo(ending);
                second.returns("account 3 has gone on: B's transfer ends");
                (stayerFirst ? late : early)
                        .returns("B's transfer is over, and A's does not concern this call: it goes on");
                scene.letGo(slow);
                first.returns("account 1 has gone on: A's transfer ends");
                (stayerFirst ? early : late).returns("C7: A's transfer is over: who waited for it goes on");
            }
        }
    }

    private static void pass(Scene scene, long firstNumber, String because) {
        for (var pair = 0; pair < PAIRS; pair++) {
            var one = new Watched(firstNumber + 2 * pair, 100);
            var other = new Watched(firstNumber + 2 * pair + 1, 100);
            scene.transfer("stranger", pair % 2 == 0 ? one : other, pair % 2 == 0 ? other : one, 5)
                    .returns(because);
            scene.total("stranger", Set.of(one, other)).returns(because);
        }
    }
}
