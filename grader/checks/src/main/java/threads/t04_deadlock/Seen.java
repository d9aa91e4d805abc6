package threads.t04_deadlock;

import grader.spec.OneByOne;
import grader.spec.Plain;
import grader.spec.Round;
import java.util.Set;

/**
 * T1 and T2 transfer in turn between the same two accounts. That the other's call has returned makes nobody see what it
 * did; only the bank can. Reads may be stale.
 */
final class Seen {
    private static final String ENDS = "C7: nobody else is under way: the call returns";
    private static final String ADVICE =
            "is a lock of both accounts taken before the first look, and given back after the last change, in a way"
                    + " that the next owner sees?";
    private static final long CENTS = 30;
    private static final long IN_FIRST = 100;

    private final Round round;
    private final Bank bank = new Bank();
    private final Account first = new Read(1, IN_FIRST);
    private final Account second = new Read(2, 0);

    /** An account whose balance is read and written as plain memory is, however the bank comes to it. */
    private static final class Read extends Account {
        private final Plain<Long> cents;

        Read(long number, long cents) {
            super(number, "Ada", cents);
            this.cents = new Plain<>("the balance of account " + number, cents);
        }

        @Override
        public long balance() {
            return cents.get();
        }

        @Override
        public void add(long more) {
            cents.set(cents.get() + more);
        }
    }

    private Seen(Round round) {
        this.round = round;
    }

    /** What the other moved can be moved on, and is counted. */
    static void whatTheOtherMoved(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T1", () -> seen.bank.transfer(seen.first, seen.second, CENTS))
                .then("T2", seen::movesBack)
                .then("T1", seen::counts)
                .run(ENDS);
    }

    private void movesBack() {
        round.require(
                bank.transfer(second, first, CENTS),
                "T1's transfer has brought " + CENTS
                        + " cents into account 2, and has returned: the transfer of T2, who"
                        + " calls later, takes them out",
                "transfer(account 2, account 1, " + CENTS + ") returned false",
                ADVICE);
    }

    private void counts() {
        var found = bank.total(Set.of(first, second));
        round.require(
                found == IN_FIRST,
                "all transfers have returned: total() of T1, who calls later, sees all " + IN_FIRST + " cents",
                "total() returned " + found,
                ADVICE);
    }
}
