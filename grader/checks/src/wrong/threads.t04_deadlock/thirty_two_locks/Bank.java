// loses: C8
// because: accounts share one of 32 locks: strangers that share one wait for each other.
package threads.t04_deadlock;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A lock for each account, found by its number. */
public final class Bank {
    private final Lock[] locks = new Lock[32];

    public Bank() {
        Arrays.setAll(locks, i -> new ReentrantLock());
    }

    public boolean transfer(Account from, Account to, long cents) {
        if (cents < 0) {
            throw new IllegalArgumentException("negative: " + cents);
        }
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        return holding(from == to ? Set.of(from) : Set.of(from, to), () -> {
            if (from.balance() < cents) {
                return false;
            }
            if (from != to) {
                from.add(-cents);
                try {
                    to.add(cents);
                } catch (RuntimeException | Error e) {
                    from.add(cents);
                    throw e;
                }
            }
            return true;
        });
    }

    public long total(Set<? extends Account> accounts) {
        return holding(
                accounts, () -> accounts.stream().mapToLong(Account::balance).sum());
    }

    private <R> R holding(Set<? extends Account> accounts, Supplier<R> action) {
        var inOrder = accounts.stream()
                .sorted(Comparator.comparingLong(account -> Math.floorMod(account.number(), (long) locks.length)))
                .map(account -> locks[(int) Math.floorMod(account.number(), (long) locks.length)])
                .distinct()
                .toList();
        inOrder.forEach(Lock::lock);
        try {
            return action.get();
        } finally {
            inOrder.forEach(Lock::unlock);
        }
    }
}
