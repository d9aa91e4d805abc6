package threads.t04_deadlock;

import grader.spec.Call;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** C6: calls that concern the same account. Money flows one way here: standstills are another clause. */
final class Overlaps {
    private static final long START = 30;

    private Overlaps() {}

    static void mustWait(Trial trial) {
        for (var heldAt = 0; heldAt < 2; heldAt++) {
            try (var scene = new Scene(trial)) {
                var accounts = accounts(() -> {});
                var slow = accounts.get(heldAt);
                var first = scene.heldUp("A", accounts.get(0), accounts.get(1), slow);
                var waiting = new ArrayList<Call<?>>();
                waiting.add(scene.transfer("B", accounts.get(1), accounts.get(2), 5));
                waiting.add(scene.transfer("C", accounts.get(0), accounts.get(2), 5));
                waiting.add(scene.total("D", Set.of(accounts.get(0))));
                waiting.add(scene.total("E", new LinkedHashSet<>(accounts.subList(1, 3))));
                for (var call : waiting) {
                    call.waits("A's transfer is not over, and concerns an account of this call: it waits");
                }
                scene.letGo(slow);
                first.returns(true, "the account has gone on: A's transfer ends");
                for (var call : waiting) {
                    call.returns("C7: A's transfer is over: those who waited go on");
                }
                requireNoFault(scene, accounts);
            }
        }
    }

    /** Distinct in every way, so that whatever they are ordered by, money that flows one way makes no circle. */
    private static List<Watched> accounts(Runnable pause) {
        return List.of(
                Watched.distinct(1, START, pause),
                Watched.distinct(2, START, pause),
                Watched.distinct(3, START, pause));
    }

    private static void requireNoFault(Scene scene, List<Watched> accounts) {
        for (var account : accounts) {
            account.fault().ifPresent(fault -> {
                throw scene.actors()
                        .broken(
                                "one call at a time looks at an account or changes it",
                                fault,
                                "lock both accounts before you look at the first balance");
            });
        }
    }

    static void keepTheMoney(Trial trial) throws Exception {
        trial.stress(150, round -> {
            var bank = new Bank();
            var accounts = accounts(round::pause);
            var all = new LinkedHashSet<>(accounts);
            round.thread("T1", () -> transfers(bank, accounts.get(0), accounts.get(1)));
            round.thread("T2", () -> transfers(bank, accounts.get(0), accounts.get(2)));
            round.thread("T3", () -> transfers(bank, accounts.get(1), accounts.get(2)));
            round.thread("auditor", () -> {
                for (var i = 0; i < 3; i++) {
                    requireAll(round, bank.total(all));
                }
            });
            round.withStaleReadsInTurn().run();
            requireAll(round, accounts.stream().mapToLong(Watched::quietBalance).sum());
            for (var account : accounts) {
                round.require(
                        account.fault().isEmpty(),
                        "one call at a time looks at an account or changes it, and none becomes negative",
                        account.fault().orElse(""),
                        "lock both accounts before you look at the first balance, until both have changed");
            }
        });
    }

    private static void transfers(Bank bank, Account from, Account to) {
        for (var i = 0; i < 3; i++) {
            bank.transfer(from, to, 14);
        }
    }

    private static void requireAll(Round round, long total) {
        round.require(
                total == 3 * START,
                "transfers move money: together there are always " + 3 * START + " cents",
                "there were " + total,
                "hold the locks of all accounts of a call at once, from the first look to the last change");
    }
}
