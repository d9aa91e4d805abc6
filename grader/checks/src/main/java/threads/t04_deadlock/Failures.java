package threads.t04_deadlock;

import grader.spec.Trial;
import java.util.List;
import java.util.Set;
import threads.t04_deadlock.Watched.Moment;

/** C5: accounts that throw, once, an exception or an error, whenever. */
final class Failures {
    private static final long START = 100;

    private Failures() {}

    private static List<Throwable> kinds() {
        return List.of(new Watched.Frozen(), new IllegalStateException("frozen"));
    }

    static void areUndone(Trial trial) {
        for (var ascending : List.of(true, false)) {
            for (var thrown : kinds()) {
                for (var moment : Moment.values()) {
                    inATransfer(trial, ascending, moment, thrown);
                }
                inATotal(trial, ascending, thrown);
            }
        }
        ofALookAtItself(trial);
    }

    private static Watched account(boolean low) {
        return new Watched(low ? 1 : 2, START);
    }

    private static void inATransfer(Trial trial, boolean ascending, Moment moment, Throwable thrown) {
        try (var scene = new Scene(trial)) {
            var one = account(ascending);
            var other = account(!ascending);
            var failing = moment == Moment.GIVING ? other : one;
            scene.actors().says(call(moment) + " of " + failing + " throws once");
            failing.failAt(moment, thrown);
            scene.transfer("A", one, other, 30).fails(thrown, "what a call of an account throws is passed on");
            requireAsBefore(scene, one, other);
            works(scene, one, other);
        }
    }

    private static String call(Moment moment) {
        return moment == Moment.LOOKING ? "balance()" : "add(…)";
    }

    private static void requireAsBefore(Scene scene, Watched... accounts) {
        for (var account : accounts) {
            if (account.quietBalance() != START) {
                throw scene.actors()
                        .broken(
                                "after a transfer that failed all accounts are as before: " + account + " has " + START
                                        + " cents",
                                "it has " + account.quietBalance(),
                                "give back what was taken when the second step throws, and only that");
            }
        }
    }

    private static void works(Scene scene, Watched one, Watched other) {
        scene.transfer("B", one, other, 5).returns(true, "the failed call left no lock behind");
        scene.transfer("C", other, one, 5).returns(true, "the failed call left no lock behind");
        scene.total("D", Set.of(one, other)).returns(2 * START, "the failed call left no lock behind");
    }

    private static void inATotal(Trial trial, boolean ascending, Throwable thrown) {
        try (var scene = new Scene(trial)) {
            var one = account(ascending);
            var other = account(!ascending);
            scene.actors().says("balance() of " + other + " throws once");
            other.failAt(Moment.LOOKING, thrown);
            scene.total("A", Set.of(one, other)).fails(thrown, "what balance() throws is passed on by total");
            works(scene, one, other);
        }
    }

    private static void ofALookAtItself(Trial trial) {
        try (var scene = new Scene(trial)) {
            var one = account(true);
            var thrown = new Watched.Frozen();
            scene.transferToItself(one);
            one.failAt(Moment.LOOKING, thrown);
            scene.transfer("A", one, one, 30).fails(thrown, "what balance() throws is passed on");
            one.failAt(Moment.LOOKING, thrown);
            scene.total("A", Set.of(one)).fails(thrown, "what balance() throws is passed on");
            works(scene, one, account(false));
        }
    }

    /** Calls wait for one that fails: they go on as if it had never been. */
    static void letOthersGoOn(Trial trial) {
        for (var moment : Moment.values()) {
            try (var scene = new Scene(trial)) {
                var one = account(true);
                var other = account(false);
                var slow = moment == Moment.GIVING ? other : one;
                scene.actors().says(call(moment) + " of " + slow + " takes long, and throws then");
                var thrown = new Watched.Frozen();
                slow.failLater(moment, thrown);
                var failing = scene.transfer("A", one, other, 30);
                failing.waits(slow + " takes long: the transfer is still under way");
                var waiting = List.of(
                        scene.transfer("B", one, new Watched(7, START), START),
                        scene.transfer("C", new Watched(8, START), other, 5));
                scene.actors().settle();
                var total = scene.total("D", Set.of(other));
                scene.actors().settle();
                scene.letGo(slow);
                failing.fails(thrown, "what a call of an account throws is passed on");
                for (var call : waiting) {
                    call.returns("A's transfer has failed and left no lock behind: who waited goes on");
                    call.returns(true, "C6: A's transfer has failed and is over: the cents are there");
                }
                total.returns("A's transfer has failed and left no lock behind: who waited goes on");
            }
        }
    }

    /** What was taken is given back while nobody else looks. */
    static void areUndoneUnseen(Trial trial) {
        try (var scene = new Scene(trial)) {
            var one = account(true);
            var other = account(false);
            var thrown = new Watched.Frozen();
            other.failAt(Moment.GIVING, thrown);
            one.holdUp(Set.of(Moment.GIVING));
            scene.actors().says("add(…) of " + other + " throws once, that of " + one + " takes long when it is given");
            var failing = scene.transfer("A", one, other, 30);
            scene.actors().settle();
            var total = scene.total("B", Set.of(one));
            scene.actors().settle();
            if (!failing.ended()) { // else it gave first, and had nothing to give back
                total.waits("C6: A's transfer is not over, and gives back what it took: B waits");
            }
            scene.letGo(one);
            failing.fails(thrown, "what a call of an account throws is passed on");
            total.returns(START, "all accounts are as before A's transfer");
            requireNoFault(scene, one);
        }
    }

    private static void requireNoFault(Scene scene, Watched account) {
        account.fault().ifPresent(fault -> {
            throw scene.actors()
                    .broken(
                            "C6: one call at a time looks at an account or changes it",
                            fault,
                            "give the locks back when what was taken has been given back");
        });
    }
}
