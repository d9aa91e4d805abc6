package threads.t04_deadlock;

import java.util.Set;

/**
 * Moves money between any accounts, many transfers at a time, and never comes to a standstill.
 *
 * <p>Two transfers, one from A to B and one from B to A, that each lock the account they take from and then the one
 * they give to, are the notes' {@code func1} and {@code func2}: 双方拿着对方想要抢的锁.
 *
 * <h2>The contract of this class</h2>
 * A call <i>concerns</i> the accounts that it is given; no set contains {@code null}. All methods may be called by any
 * thread at any time. Accounts are touched by one bank only, and by nobody else while calls that concern them are under
 * way.
 * <ul>
 *   <li>C4 <b>Transfers.</b> {@code transfer} takes the cents from one account, gives them to the other and returns
 *       {@code true}, when there are so many; otherwise it changes nothing and returns {@code false}. Zero cents are
 *       always there unless the balance is negative. Both accounts may be the same: then nothing changes, and the
 *       answer is whether the cents are there. Negative cents are an {@link IllegalArgumentException}, {@code null}
 *       is a {@link NullPointerException}, with nothing changed. {@code total} returns the sum of the balances, zero
 *       for no account.
 *   <li>C5 <b>Accounts that throw.</b> What {@code balance()} or {@code add} of an account throws, be it an
 *       {@link Error}, is passed on to the caller. All accounts are then as before the call: what was taken is given
 *       back (that {@code add} does not throw). They can be used as before: no lock stays behind.
 *   <li>C6 <b>As if alone.</b> Calls that concern the same account go one after the other, from the first look at a
 *       balance to the last change: nobody else calls {@code balance()} or {@code add} of one of its accounts
 *       meanwhile, no balance becomes negative by a transfer, and {@code total} never misses money that is on its
 *       way. What one call did is visible to the next.
 *   <li>C7 <b>Never a deadlock.</b> Whichever accounts the calls concern, in whichever order, in whatever number of
 *       threads: every call comes to its end as long as the accounts' own calls do. Owners and hash codes may be
 *       equal; so may even {@code System.identityHashCode}. The order of a set is any.
 *   <li>C8 <b>Side by side.</b> A call that has no account in common with any other call under way, be it running or
 *       waiting, does not wait for any of them, however long they take.
 *   <li>C9 <b>Interrupts.</b> {@code transfer} and {@code total}, and the methods of {@link TwoLocks}, do not heed
 *       interrupts, neither on entry nor while they wait: they do what they always do, and leave the interrupt status
 *       set.
 *   <li>C10 <b>Rest.</b> A waiting call uses no processor time and does not try again and again, with or without a
 *       pause between tries. A wake-up for no reason does not end its wait.
 * </ul>
 * Not promised: any fairness among those who wait.
 */
public final class Bank {

    /** A bank. */
    public Bank() {}

    /**
     * Moves money (C4 to C10).
     *
     * @param cents zero or more
     * @return whether there was so much in {@code from}
     */
    public boolean transfer(Account from, Account to, long cents) {
        throw new UnsupportedOperationException(
                "TODO C4: with both accounts locked, in an order that is always the same");
    }

    /** The sum of the balances of these accounts at one moment (C4 to C10). */
    public long total(Set<? extends Account> accounts) {
        throw new UnsupportedOperationException("TODO C6: with all these accounts locked at once");
    }
}
