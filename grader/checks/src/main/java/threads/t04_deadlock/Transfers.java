package threads.t04_deadlock;

import grader.spec.Trial;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** C4: what calls do, one at a time. */
final class Transfers {
    private static final int ACCOUNTS = 3;
    /** Small ones; and beyond {@code int}, where the lower half alone would be 10, and below zero. */
    private static final List<List<Long>> BALANCES =
            List.of(List.of(10L, 5L, 0L), List.of(7L, 7L, 7L), List.of((1L << 32) + 10, 5L, -3L));

    private Transfers() {}

    /** A transfer between two accounts, or to the same. */
    record Step(int from, int to, long cents) {}

    static void followTheModel(Trial trial) throws Exception {
        var index = Arbitraries.integers().between(0, ACCOUNTS - 1);
        var cents = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(0, 12)),
                Tuple.of(1, Arbitraries.longs().between(1L << 32, (1L << 32) + 12)),
                Tuple.of(1, Arbitraries.of(1L << 31, Long.MAX_VALUE - 1, Long.MAX_VALUE)));
        var steps = Combinators.combine(index, index, cents)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
        trial.forAll(steps, 60, script -> {
            for (var balances : BALANCES) {
                try (var scene = new Scene(trial)) {
                    play(scene, balances, script);
                }
            }
        });
    }

    /** What stands at a bound, or one beside it: {balance of the one, cents}. */
    private static final long[][] CORNERS = {
        {0, 0},
        {-1, 0},
        {-2, Long.MAX_VALUE},
        {Long.MIN_VALUE, Long.MAX_VALUE},
        {Long.MIN_VALUE, 0},
        {5, 5},
        {5, 6},
        {Long.MAX_VALUE, Long.MAX_VALUE},
        {Long.MAX_VALUE - 1, Long.MAX_VALUE},
        {1L << 31, 1L << 31},
        {1, 1L << 32}
    };

    /** Between two accounts, and to itself. */
    static void holdAtTheBounds(Trial trial) {
        for (var corner : CORNERS) {
            try (var scene = new Scene(trial)) {
                var one = new Watched(1, corner[0]);
                var other = new Watched(2, 0);
                var enough = corner[0] >= corner[1];
                var because = one + " has " + corner[0] + " cents";
                scene.transfer("A", one, one, corner[1]).returns(enough, because);
                requireBalance(scene, one, corner[0]);
                scene.transfer("A", one, other, corner[1]).returns(enough, because);
                requireBalance(scene, one, enough ? corner[0] - corner[1] : corner[0]);
                requireBalance(scene, other, enough ? corner[1] : 0);
            }
        }
        try (var scene = new Scene(trial)) {
            var rich = List.of(new Watched(1, 2_000_000_000), new Watched(2, 2_000_000_000), new Watched(3, 5L << 32));
            scene.total("A", new LinkedHashSet<>(rich))
                    .returns(4_000_000_000L + (5L << 32), "that is in them together");
        }
    }

    private static void play(Scene scene, List<Long> balances, List<Step> script) {
        var model = balances.stream().mapToLong(Long::longValue).toArray();
        var accounts = new Watched[ACCOUNTS];
        for (var i = 0; i < ACCOUNTS; i++) {
            accounts[i] = new Watched(ACCOUNTS - i, model[i]);
        }
        for (var step : script) {
            var enough = model[step.from()] >= step.cents();
            scene.transfer("A", accounts[step.from()], accounts[step.to()], step.cents())
                    .returns(enough, accounts[step.from()] + " has " + model[step.from()] + " cents");
            if (enough) {
                model[step.from()] -= step.cents();
                model[step.to()] += step.cents();
            }
            for (var i = 0; i < ACCOUNTS; i++) {
                requireBalance(scene, accounts[i], model[i]);
            }
        }
        for (var i = 0; i < ACCOUNTS; i++) {
            scene.total("B", Set.of(accounts[i])).returns(model[i], "that is in " + accounts[i] + " now");
        }
        scene.total("B", new LinkedHashSet<>(List.of(accounts)))
                .returns(LongStream.of(model).sum(), "nothing comes in or goes out: the sum is what it was");
    }

    private static void requireBalance(Scene scene, Watched account, long cents) {
        if (account.quietBalance() != cents) {
            throw scene.actors()
                    .broken(
                            "there are " + cents + " cents in " + account + " now",
                            "there are " + account.quietBalance(),
                            "a transfer moves just the cents it was asked to move, and none when there are not enough;"
                                    + " to the same account nothing changes");
        }
    }

    static void mistakesAreRefused(Trial trial) throws Exception {
        var bank = new Bank();
        var one = new Watched(1, 100);
        var other = new Watched(2, 100);
        trial.fails("transfer(1, 2, -1)", IllegalArgumentException.class, () -> bank.transfer(one, other, -1));
        trial.fails("transfer(1, 1, -1)", IllegalArgumentException.class, () -> bank.transfer(one, one, -1));
        trial.fails("transfer(null, 2, 1)", NullPointerException.class, () -> bank.transfer(nothing(), other, 1));
        trial.fails("transfer(1, null, 1)", NullPointerException.class, () -> bank.transfer(one, nothing(), 1));
        trial.fails("transfer(1, null, 1000)", NullPointerException.class, () -> bank.transfer(one, nothing(), 1000));
        trial.fails("transfer(1, null, 0)", NullPointerException.class, () -> bank.transfer(one, nothing(), 0));
        trial.fails(
                "transfer(1, 2, " + Long.MIN_VALUE + ")",
                IllegalArgumentException.class,
                () -> bank.transfer(one, other, Long.MIN_VALUE));
        trial.fails("total(null)", NullPointerException.class, () -> bank.total(noSet()));
        trial.require(
                one.quietBalance() == 100 && other.quietBalance() == 100,
                "a call that is refused changes nothing: both accounts have 100 cents",
                "they have " + one.quietBalance() + " and " + other.quietBalance(),
                "look at the arguments before you touch an account");
        try (var scene = new Scene(trial.actors(), bank)) {
            scene.total("A", Set.of()).returns(0L, "no account, no money");
            scene.transfer("B", one, other, 100).returns(true, "the refused calls left the accounts as they were");
        }
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Account nothing() {
        return (Account) null;
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Set<Account> noSet() {
        return (Set<Account>) null;
    }
}
