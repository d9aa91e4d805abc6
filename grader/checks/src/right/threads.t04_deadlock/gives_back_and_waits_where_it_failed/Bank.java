package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;
import java.util.function.LongSupplier;

/** No order: who cannot have a lock gives back all it has and waits for that one, before it asks for the others. */
public final class Bank {
    private final ConcurrentHashMap<Account, StampedLock> locks = new ConcurrentHashMap<>();

    public Bank() {}

    public boolean transfer(Account from, Account to, long cents) {
        if (cents < 0) {
            throw new IllegalArgumentException("a transfer of " + cents);
        }
        return holding(new LinkedHashSet<>(List.of(from, to)), () -> move(from, to, cents)) == 1;
    }

    private static long move(Account from, Account to, long cents) {
        if (from.balance() < cents) {
            return 0;
        }
        if (from != to) {
            from.add(-cents);
            var given = false;
            try {
                to.add(cents);
                given = true;
            } finally {
                if (!given) {
                    from.add(cents);
                }
            }
        }
        return 1;
    }

    public long total(Set<? extends Account> accounts) {
        return holding(
                accounts, () -> accounts.stream().mapToLong(Account::balance).sum());
    }

    private long holding(Collection<? extends Account> accounts, LongSupplier action) {
        var wanted = new ArrayList<StampedLock>();
        for (var account : accounts) {
            wanted.add(locks.computeIfAbsent(account, any -> new StampedLock()));
        }
        takeAll(wanted);
        try {
            return action.getAsLong();
        } finally {
            wanted.forEach(StampedLock::tryUnlockWrite);
        }
    }

    private static void takeAll(List<StampedLock> wanted) {
        var first = 0;
        while (!wanted.isEmpty()) {
            wanted.get(first).writeLock();
            var blocked = -1;
            for (var i = 0; i < wanted.size() && blocked < 0; i++) {
                if (i != first && wanted.get(i).tryWriteLock() == 0) {
                    blocked = i;
                    for (var taken = 0; taken < i; taken++) {
                        if (taken != first) {
                            wanted.get(taken).tryUnlockWrite();
                        }
                    }
                }
            }
            if (blocked < 0) {
                return;
            }
            wanted.get(first).tryUnlockWrite();
            first = blocked;
        }
    }
}
