// loses: C8
// because: those who wait for different accounts wait on one monitor, and notify() may wake one that cannot go on yet.
// may lose: C5
package threads.t04_deadlock;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** No lock is held while another is waited for: a call begins when all its accounts are free at once. */
public final class Bank {
    private final Set<Account> busy = new HashSet<>();

    public Bank() {}

    public boolean transfer(Account from, Account to, long cents) {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        if (cents < 0) {
            throw new IllegalArgumentException();
        }
        var both = List.of(from, to);
        begin(both);
        try {
            if (from.balance() < cents) {
                return false;
            }
            from.add(-cents);
            try {
                to.add(cents);
            } catch (RuntimeException e) {
                from.add(cents);
                throw e;
            }
            return true;
        } finally {
            end(both);
        }
    }

    public long total(Set<? extends Account> accounts) {
        begin(accounts);
        try {
            var sum = 0L;
            for (var account : accounts) {
                sum += account.balance();
            }
            return sum;
        } finally {
            end(accounts);
        }
    }

    private synchronized void begin(Collection<? extends Account> accounts) {
        var interrupted = false;
        while (!Collections.disjoint(busy, accounts)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        busy.addAll(accounts);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end(Collection<? extends Account> accounts) {
        accounts.forEach(busy::remove);
        notify();
    }
}
