package threads.t04_deadlock;

import grader.spec.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** C7: transfers in a circle. What the calls return is other clauses' matter. */
final class Standstills {
    private static final int MOST_TWINS = 600_000;

    private Standstills() {}

    /** A call that does nothing comes to its end, but not to that of a transfer. */
    static void areSomething(Trial trial) throws Exception {
        var bank = new Bank();
        var one = new Watched(1, 1_000);
        var other = new Watched(2, 1_000);
        trial.call("transfer(1, 2, 1)", () -> bank.transfer(one, other, 1));
        trial.require(
                one.quietBalance() < 1_000 && other.quietBalance() > 1_000,
                "a transfer comes to its end: a cent has left account 1 and has come to account 2",
                "they have " + one.quietBalance() + " and " + other.quietBalance(),
                "");
        var sum = trial.call("total({1, 2})", () -> bank.total(inOrder(one, other)));
        trial.require(sum != 0, "a total comes to its end: there is money in accounts 1 and 2", "it is 0", "");
    }

    /** Neighbours, and numbers of which the difference is no number of theirs, or of no {@code int}. */
    private static final long[][] NUMBERS = {
        {1, 2}, {Long.MIN_VALUE, 0}, {1, 1 + (1L << 32)}, {Long.MIN_VALUE, Long.MAX_VALUE}, {-1, 1}, {0, 1L << 31}
    };

    /** The same of three. */
    private static final long[][] TRIPLES = {
        {1, 2, 3}, {-1, 0, 1}, {Long.MIN_VALUE, 1, Long.MAX_VALUE}, {1, 1L << 31, 1 + (1L << 32)}
    };

    /** To and fro between two accounts that differ in nothing but their number, or to and looked at. */
    static void ofTwo(Trial trial) throws Exception {
        var twins = twins();
        trial.stress(240, round -> {
            var bank = new Bank();
            var numbers = NUMBERS[round.number() / 2 % NUMBERS.length];
            var one = round.number() % 2 == 0 ? twins.get(0) : new Watched(numbers[0], 1_000, round::pause);
            var other = round.number() % 2 == 0 ? twins.get(1) : new Watched(numbers[1], 1_000, round::pause);
            var upwards = round.number() / 24 % 2 == 0;
            round.thread("to", () -> transfers(bank, upwards ? one : other, upwards ? other : one));
            if (round.number() / 12 % 2 == 0) {
                round.thread("fro", () -> transfers(bank, upwards ? other : one, upwards ? one : other));
            } else {
                round.thread("auditor", () -> totals(bank, one, other));
            }
            round.run();
        });
    }

    private static void totals(Bank bank, Account one, Account other) {
        for (var i = 0; i < 2; i++) {
            bank.total(inOrder(one, other));
            bank.total(inOrder(other, one));
        }
    }

    private static void transfers(Bank bank, Account from, Account to) {
        for (var i = 0; i < 4; i++) {
            bank.transfer(from, to, 1);
        }
    }

    /** Two accounts with the same identity hash code: among so many there is a pair, as there is among birthdays. */
    private static List<Account> twins() {
        var byHash = new HashMap<Integer, Account>();
        for (var number = 1L; number <= MOST_TWINS; number++) {
            var account = new Account(number, "Ada", 1_000);
            var twin = byHash.put(System.identityHashCode(account), account);
            if (twin != null) {
                return List.of(twin, account);
            }
        }
        return List.of(new Account(1, "Ada", 1_000), new Account(2, "Ada", 1_000)); // once in many thousand years
    }

    /** In a circle of three, with totals over all in any order. */
    static void ofThree(Trial trial) throws Exception {
        trial.stress(100, round -> {
            var bank = new Bank();
            var accounts = Arrays.stream(TRIPLES[round.number() % TRIPLES.length])
                    .<Account>mapToObj(number -> new Watched(number, 1_000, round::pause))
                    .toList();
            for (var i = 0; i < 3; i++) {
                var from = accounts.get(i);
                var to = accounts.get((i + 1) % 3);
                round.thread("T" + (i + 1), () -> {
                    bank.transfer(from, to, 1);
                    bank.total(inOrder(to, from));
                    bank.transfer(from, to, 1);
                });
            }
            round.thread("auditor", () -> {
                bank.total(inOrder(accounts.get(2), accounts.get(1), accounts.get(0)));
                bank.total(sorted(accounts, round.number() % 2 == 0));
            });
            round.run();
        });
    }

    /** A set that is in order already: not necessarily in the one that others go by. */
    private static Set<Account> sorted(List<Account> accounts, boolean upwards) {
        var byNumber = Comparator.comparingLong(Account::number);
        var sorted = new TreeSet<>(upwards ? byNumber : byNumber.reversed());
        sorted.addAll(accounts);
        return sorted;
    }

    private static Set<Account> inOrder(Account... accounts) {
        return new LinkedHashSet<>(List.of(accounts));
    }
}
