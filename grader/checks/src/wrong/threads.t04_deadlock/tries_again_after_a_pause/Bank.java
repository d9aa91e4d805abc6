// loses: C10
// because: who cannot have all locks gives back what it has, sleeps a little and tries again.
package threads.t04_deadlock;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A lock for each account, found by its number. */
public final class Bank {
    private final Map<Long, Lock> locks = new ConcurrentHashMap<>();

    public Bank() {}

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

    private static boolean takeAll(List<Lock> locks) {
        for (var i = 0; i < locks.size(); i++) {
            if (!locks.get(i).tryLock()) {
                locks.subList(0, i).forEach(Lock::unlock);
                return false;
            }
        }
        return true;
    }

    private <R> R holding(Set<? extends Account> accounts, Supplier<R> action) {
        var inOrder = accounts.stream()
                .sorted(Comparator.comparingLong(Account::number))
                .map(account -> locks.computeIfAbsent(account.number(), number -> new ReentrantLock()))
                .toList();
        while (!takeAll(inOrder)) {
            LockSupport.parkNanos(1_000_000);
        }
        try {
            return action.get();
        } finally {
            inOrder.forEach(Lock::unlock);
        }
    }
}
