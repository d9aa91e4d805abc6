// loses: C6
// because: each account is locked for its own step only: in between the money is nowhere.
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
        to.number();
        synchronized (from) {
            if (from.balance() < cents) {
                return false;
            }
            if (from == to) {
                return true;
            }
            from.add(-cents);
        }
        try {
            synchronized (to) {
                to.add(cents);
            }
        } catch (Throwable any) {
            synchronized (from) {
                from.add(cents);
            }
            throw any;
        }
        return true;
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
