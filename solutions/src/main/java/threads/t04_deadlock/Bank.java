package threads.t04_deadlock;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Moves money between any accounts and never comes to a standstill.
 *
 * <p><b>Symptom.</b> A thousand transfers a second, for months; then two customers pay each other at the same moment,
 * and both wait for ever.
 *
 * <p><b>Wrong.</b> {@code synchronized (from) { synchronized (to) { … } } }: the order is the caller's, so two
 * callers can want the same two locks the other way round. Ordering by owner, hash code or balance: equal keys leave
 * the order to the caller again. One lock for the whole bank: no deadlock, and no two transfers at a time. To lock
 * one account after the other: no deadlock, and between the two the money is nowhere. To try, let go and try again:
 * no deadlock, and processors that are busy with waiting.
 *
 * <p><b>Right.</b> Lock all accounts that the call concerns, in the order of a unique number, whoever calls and
 * whatever it wants of them.
 *
 * <p><b>Why that is enough.</b> Of four things that a deadlock needs (exclusion, hold and wait, no taking away, a
 * circle) the order removes the last: who waits for an account holds only lower numbers, so a circle of waiting would
 * have to go up all the way round. A monitor lets its owner in again, so the same account twice does no harm, and it
 * is left on every path, also that of an exception.
 */
public final class Bank {

    /** A bank. */
    public Bank() {}

    /** Moves money. */
    public boolean transfer(Account from, Account to, long cents) {
        if (cents < 0) {
            throw new IllegalArgumentException("negative cents: " + cents);
        }
        var inOrder = from.number() < to.number();
        synchronized (inOrder ? from : to) {
            synchronized (inOrder ? to : from) {
                if (from.balance() < cents) {
                    return false;
                }
                move(from, to, cents);
                return true;
            }
        }
    }

    private static void move(Account from, Account to, long cents) {
        if (from == to) {
            return;
        }
        from.add(-cents);
        try {
            to.add(cents);
        } catch (Throwable any) {
            from.add(cents);
            throw any;
        }
    }

    /** The sum of the balances of these accounts at one moment. */
    public long total(Set<? extends Account> accounts) {
        var inOrder = accounts.stream()
                .sorted(Comparator.comparingLong(Account::number))
                .iterator();
        return holding(
                inOrder, () -> accounts.stream().mapToLong(Account::balance).sum());
    }

    /** A monitor belongs to a block, so as many monitors as there are accounts are as many blocks within each other. */
    private static long holding(Iterator<? extends Account> accounts, LongSupplier sum) {
        if (!accounts.hasNext()) {
            return sum.getAsLong();
        }
        synchronized (accounts.next()) {
            return holding(accounts, sum);
        }
    }
}
