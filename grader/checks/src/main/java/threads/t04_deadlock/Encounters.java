package threads.t04_deadlock;

import grader.spec.Trial;

/**
 * C6, C9 and C10: every kind of call meets every other kind in the middle of it. It waits, whatever is done to it, and
 * does then what it always does.
 */
final class Encounters {
    private static final long START = 30;

    private Encounters() {}

    static void ofAllKinds(Trial trial) {
        for (var first : UnderWay.values()) {
            for (var second : Coming.values()) {
                for (var index = 0; index < first.concerned(at(1), at(2)).size(); index++) {
                    try (var scene = new Scene(trial)) {
                        meet(scene, first, second, index);
                    }
                }
            }
        }
    }

    private static Watched at(int number) {
        return Watched.distinct(number, START, () -> {});
    }

    private static void meet(Scene scene, UnderWay first, Coming second, int index) {
        var x = at(2);
        var y = at(1 + 2 * (second.ordinal() % 2)); // before x and after x in any order of the numbers
        var other = at(5);
        if (second == Coming.TRANSFER_TO_ITSELF) {
            scene.transferToItself(x);
        }
        var running = first.begin(scene, x, y);
        var common = first.concerned(x, y).get(index);
        var coming = second.begin(scene, "B", common, other);
        coming.waits("C6: A's call is not over, and concerns " + common + " as well: B waits");
        scene.actors().interrupt("B");
        coming.waits("C9: an interrupt is not heeded: B goes on waiting");
        scene.actors().poke();
        coming.waits("C10: a wake-up for no reason ends no wait");
        scene.letGo(first.slow(x, y));
        running.returns("C6: the account has gone on: A's call ends");
        var found = coming.returns("C7: A's call is over: B goes on");
        requireAnswer(scene, found, second.answer(START + (index == 0 ? -first.moved() : first.moved()), START));
        for (var account : new Watched[] {x, y, other}) {
            account.fault().ifPresent(fault -> {
                throw scene.actors()
                        .broken(
                                "C6: one call at a time looks at an account or changes it",
                                fault,
                                "lock all accounts of a call before its first look, until its last change");
            });
        }
    }

    private static void requireAnswer(Scene scene, Waiting.Outcome found, Object expected) {
        if (!found.value().equals(expected)) {
            throw scene.actors()
                    .broken(
                            "C6: B's call comes after A's: it returns " + expected,
                            "it returned " + found.value(),
                            "what one call did, the next one sees");
        }
        if (!found.interrupted()) {
            throw scene.actors()
                    .broken(
                            "C9: an interrupt while a call waits is not heeded, and the status stays set",
                            "the interrupt status was cleared",
                            "wait with synchronized or lock(), which do not heed interrupts, or set the status again");
        }
    }
}
