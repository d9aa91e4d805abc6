package threads.t04_deadlock;

import grader.spec.Trial;
import java.util.List;
import java.util.Set;

/** C5: accounts that throw. */
final class Failures {
    private Failures() {}

    static void areUndone(Trial trial) {
        for (var ascending : List.of(true, false)) {
            var one = new Watched(ascending ? 1 : 2, 100);
            var other = new Watched(ascending ? 2 : 1, 100);
            try (var scene = new Scene(trial)) {
                transferFails(scene, one, other, other, false);
                transferFails(scene, one, other, one, false);
                transferFails(scene, one, other, one, true);
                totalFails(scene, one, other);
            }
        }
    }

    /** From one to the other; the one that throws does so in balance() or in add(). */
    private static void transferFails(Scene scene, Watched one, Watched other, Watched frozen, boolean onBalance) {
        scene.actors().says((onBalance ? "balance()" : "add(…)") + " of " + frozen + " throws");
        frozen.freeze(onBalance, !onBalance);
        scene.transfer("A", one, other, 30)
                .fails(Watched.Frozen.class, "what a call of an account throws is passed on");
        frozen.freeze(false, false);
        scene.actors().says(frozen + " works again");
        require(scene, one);
        require(scene, other);
        works(scene, one, other);
    }

    private static void require(Scene scene, Watched account) {
        if (account.quietBalance() != 100) {
            throw scene.actors()
                    .broken(
                            "after a transfer that failed all accounts are as before: " + account + " has 100 cents",
                            "it has " + account.quietBalance(),
                            "give back what was taken when the second step throws");
        }
    }

    private static void works(Scene scene, Watched one, Watched other) {
        scene.transfer("B", one, other, 5).returns(true, "the failed call left no lock behind");
        scene.transfer("C", other, one, 5).returns(true, "the failed call left no lock behind");
    }

    private static void totalFails(Scene scene, Watched one, Watched other) {
        scene.actors().says("balance() of " + other + " throws");
        other.freeze(true, false);
        scene.total("A", Set.of(one, other)).fails(Watched.Frozen.class, "what balance() throws is passed on by total");
        other.freeze(false, false);
        scene.actors().says(other + " works again");
        works(scene, one, other);
    }
}
