package threads.t04_deadlock;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;
import java.util.function.LongSupplier;

/** Moves money. */
public final class Bank {

    public Bank() {}

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

    public long total(Set<? extends Account> accounts) {
        var inOrder = accounts.stream()
                .sorted(Comparator.comparingLong(Account::number))
                .iterator();
        return holding(
                inOrder, () -> accounts.stream().mapToLong(Account::balance).sum());
    }

    private static long holding(Iterator<? extends Account> accounts, LongSupplier sum) {
        if (!accounts.hasNext()) {
            return sum.getAsLong();
        }
        synchronized (accounts.next()) {
            return holding(accounts, sum);
        }
    }
}
