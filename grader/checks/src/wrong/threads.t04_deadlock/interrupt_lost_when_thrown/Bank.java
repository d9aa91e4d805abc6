// loses: C9
// because: the interrupt of a waiting transfer is set again after it was made, and not when an account throws
package threads.t04_deadlock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A list of the accounts in use; who leaves lets those go on whose accounts are free now. */
public final class Bank {
    private static final class Call {
        final Thread thread = Thread.currentThread();
        final Set<Long> numbers = new HashSet<>();
        volatile boolean granted;
    }

    private final Object guard = new Object();
    private final Set<Long> busy = new HashSet<>();
    private final List<Call> waiting = new ArrayList<>();

    public Bank() {}

    private boolean enter(Call call) {
        synchronized (guard) {
            boolean free = Collections.disjoint(busy, call.numbers);
            for (Call other : waiting) {
                free &= Collections.disjoint(other.numbers, call.numbers);
            }
            if (free) {
                busy.addAll(call.numbers);
                return false;
            }
            waiting.add(call);
        }
        boolean interrupted = false;
        while (!call.granted) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        return interrupted;
    }

    private void leave(Call call) {
        synchronized (guard) {
            for (Long number : call.numbers) {
                busy.remove(number);
            }
            Set<Long> taken = new HashSet<>(busy);
            for (Iterator<Call> calls = waiting.iterator(); calls.hasNext(); ) {
                Call next = calls.next();
                if (Collections.disjoint(taken, next.numbers)) {
                    calls.remove();
                    busy.addAll(next.numbers);
                    next.granted = true;
                    LockSupport.unpark(next.thread);
                }
                taken.addAll(next.numbers);
            }
        }
    }

    public boolean transfer(Account from, Account to, long cents) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (cents < 0) {
            throw new IllegalArgumentException();
        }
        Call call = new Call();
        call.numbers.add(from.number());
        call.numbers.add(to.number());
        boolean interrupted = enter(call);
        try {
            if (from.balance() < cents) {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return false;
            }
            if (from != to) {
                from.add(-cents);
                try {
                    to.add(cents);
                } catch (Throwable thrown) {
                    from.add(cents);
                    throw thrown;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return true;
        } finally {
            leave(call);
        }
    }

    public long total(Set<? extends Account> accounts) {
        List<Account> all = new ArrayList<>(accounts);
        Call call = new Call();
        for (Account account : all) {
            call.numbers.add(account.number());
        }
        if (enter(call)) {
            Thread.currentThread().interrupt();
        }
        try {
            long sum = 0;
            for (Account account : all) {
                sum += account.balance();
            }
            return sum;
        } finally {
            leave(call);
        }
    }
}
