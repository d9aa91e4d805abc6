package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A lock for each account, taken in the order of the numbers. */
public final class Bank {
    private final ConcurrentHashMap<Long, ReentrantLock> locks = new ConcurrentHashMap<>();

    public Bank() {}

    private ReentrantLock lock(Account account) {
        ReentrantLock lock = locks.computeIfAbsent(account.number(), n -> new ReentrantLock());
        lock.lock();
        return lock;
    }

    private void unlock(Account account, ReentrantLock lock) {
        lock.unlock();
    }

    public boolean transfer(Account from, Account to, long cents) {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        if (cents < 0) {
            throw new IllegalArgumentException("cents: " + cents);
        }
        boolean ascending = from.number() <= to.number();
        Account low = ascending ? from : to;
        Account high = ascending ? to : from;
        ReentrantLock one = lock(low);
        try {
            ReentrantLock other = lock(high);
            try {
                return move(from, to, cents);
            } finally {
                unlock(high, other);
            }
        } finally {
            unlock(low, one);
        }
    }

    private boolean move(Account from, Account to, long cents) {
        if (from.balance() < cents) {
            return false;
        }
        if (from == to) {
            return true;
        }
        from.add(-cents);
        try {
            to.add(cents);
        } catch (Throwable thrown) {
            from.add(cents);
            throw thrown;
        }
        return true;
    }

    public long total(Set<? extends Account> accounts) {
        List<Account> sorted = new ArrayList<>(accounts);
        sorted.sort(Comparator.comparingLong(Account::number));
        List<ReentrantLock> held = new ArrayList<>();
        try {
            for (Account account : sorted) {
                held.add(lock(account));
            }
            long sum = 0;
            for (Account account : sorted) {
                sum += account.balance();
            }
            return sum;
        } finally {
            for (int i = held.size() - 1; i >= 0; i--) {
                unlock(sorted.get(i), held.get(i));
            }
        }
    }
}
