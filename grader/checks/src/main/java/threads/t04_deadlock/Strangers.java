package threads.t04_deadlock;

import grader.spec.Trial;
import java.util.List;
import java.util.Set;

/** C8: calls that have no account in common with those under way. */
final class Strangers {
    private static final int PAIRS = 40;

    private Strangers() {}

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
            waiting.returns("A's transfer is over: B's goes on");
            total.returns("A's transfer is over: C's total goes on");
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
                (stayerFirst ? early : late).returns("A's transfer is over: who waited for it goes on");
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
