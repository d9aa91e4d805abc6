package threads.t04_deadlock;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.Set;
import threads.t04_deadlock.Watched.Moment;

/** A bank and the actors that use it. */
record Scene(Actors actors, Bank bank) implements AutoCloseable {
    Scene(Trial trial) {
        this(trial.actors(), new Bank());
    }

    Call<Boolean> transfer(String actor, Account from, Account to, long cents) {
        return actors.start(actor, told(from, to, cents), () -> bank.transfer(from, to, cents));
    }

    /** Whoever cannot do that alone breaks another clause than those that are judged by what happens meanwhile. */
    void transferToItself(Watched account) {
        var before = account.quietBalance();
        transfer("A", account, account, 1).returns(true, "C4: both accounts may be the same");
        if (account.quietBalance() != before) {
            throw actors.broken(
                    "C4: a transfer of an account to itself changes nothing: it has " + before + " cents",
                    "it has " + account.quietBalance());
        }
    }

    static String told(Account from, Account to, long cents) {
        return "transfer(" + from + ", " + to + ", " + cents + ")";
    }

    Call<Long> total(String actor, Set<? extends Account> accounts) {
        return actors.start(actor, "total(" + accounts + ")", () -> bank.total(accounts));
    }

    /** A transfer that stands still inside, in {@code add} of that account. */
    Call<Boolean> heldUp(String actor, Account from, Account to, Watched at) {
        actors.says("the next add(…) of " + at + " takes long");
        at.holdUp(Set.of(Moment.TAKING, Moment.GIVING));
        var call = transfer(actor, from, to, 1);
        call.waits(at + " takes long: the transfer is still under way");
        return call;
    }

    void letGo(Watched account) {
        actors.says("add(…) of " + account + " goes on");
        account.letGo();
    }

    @Override
    public void close() {
        actors.close();
    }
}
