package threads.t04_deadlock;

/**
 * 账户；已给出。它不是线程安全的：谁调用 {@link #balance()} 或 {@link #add}，谁就要保证此时没有别人也在调用。
 * 它的调用可能花很久，也可能抛出异常；抛出异常的调用什么都没有改变。子类可以覆盖 {@code hashCode}，但账户只与自身相等。
 */
public class Account {
    private final long number;
    private final String owner;
    private long balance;

    /**
     * @param number 没有两个账户相同
     * @param owner 任意多个账户可以相同
     * @param balance 以分为单位
     */
    public Account(long number, String owner, long balance) {
        this.number = number;
        this.owner = owner;
        this.balance = balance;
    }

    /** 唯一。任何线程可以在任何时候调用。 */
    public final long number() {
        return number;
    }

    /** 不唯一。任何线程可以在任何时候调用。 */
    public final String owner() {
        return owner;
    }

    /** 其中有多少，以分为单位。 */
    public long balance() {
        return balance;
    }

    /** 存入若干分；数为负时则取出。 */
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
