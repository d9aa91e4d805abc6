// loses: C4
// because: each account has a lock that does not let its owner in again: a transfer to the same account waits for
// itself.
package threads.t04_deadlock;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** A lock for each account, found by its number. */
public final class Bank {
    private final Map<Long, Semaphore> locks = new ConcurrentHashMap<>();

    public Bank() {}

    public boolean transfer(Account from, Account to, long cents) {
        if (cents < 0) {
            throw new IllegalArgumentException("negative: " + cents);
        }
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        return holding(List.of(from, to), () -> {
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

    private <R> R holding(Collection<? extends Account> accounts, Supplier<R> action) {
        var inOrder = accounts.stream()
                .sorted(Comparator.comparingLong(Account::number))
                .map(account -> locks.computeIfAbsent(account.number(), number -> new Semaphore(1)))
                .toList();
        inOrder.forEach(Semaphore::acquireUninterruptibly);
        try {
            return action.get();
        } finally {
            inOrder.forEach(Semaphore::release);
        }
    }
}
