package threads.t04_deadlock;

/**
 * An account; given. It is not thread-safe: whoever calls {@link #balance()} or {@link #add} sees to it that nobody
 * else does so at the same time. Its calls may take long, and may throw; a call that throws has changed nothing.
 * Subclasses may override {@code hashCode}, but an account equals nothing but itself.
 */
public class Account {
    private final long number;
    private final String owner;
    private long balance;

    /**
     * @param number no two accounts have the same
     * @param owner any number of accounts may have the same
     * @param balance in cents
     */
    public Account(long number, String owner, long balance) {
        this.number = number;
        this.owner = owner;
        this.balance = balance;
    }

    /** Unique. May be called by any thread at any time. */
    public final long number() {
        return number;
    }

    /** Not unique. May be called by any thread at any time. */
    public final String owner() {
        return owner;
    }

    /** What is in it, in cents. */
    public long balance() {
        return balance;
    }

    /** Puts cents in, or takes them out when the number is negative. */
    public void add(long cents) {
        balance += cents;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public final String toString() {
        return "account " + number;
    }
}
