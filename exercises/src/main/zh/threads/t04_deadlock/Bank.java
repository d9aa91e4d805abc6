package threads.t04_deadlock;

import java.util.Set;

/**
 * 在任意账户之间转账，许多笔同时进行，而且绝不会停在那里动不了。
 *
 * <p>两笔转账，一笔从 A 到 B，一笔从 B 到 A，各自先锁上转出的账户，再锁上转入的账户：
 * 这就是笔记中的 {@code func1} 和 {@code func2}：双方拿着对方想要抢的锁。
 *
 * <h2>本类的契约</h2>
 * 调用所得到的账户，就是这次调用<i>涉及</i>的账户；集合中没有 {@code null}。所有方法都可以由任何线程在任何时候调用。
 * 一个账户只由一家银行使用；涉及它的调用正在进行时，也没有别人碰它。
 *
 * <ul>
 *   <li>C4 <b>转账。</b>账户里有这么多钱时，{@code transfer} 从一个账户取出这些钱，存入另一个，并返回 {@code true}；
 *       否则什么都不改变，返回 {@code false}。零分总是有的，除非余额为负。两个账户可以是同一个：那么什么都不变，
 *       返回的是钱够不够。负的数额抛出 {@link IllegalArgumentException}，{@code null} 抛出
 *       {@link NullPointerException}，都不改变任何东西。{@code total} 返回余额之和，没有账户时为零。
 *   <li>C5 <b>会抛出异常的账户。</b>账户的 {@code balance()} 或 {@code add} 抛出的东西，哪怕是 {@link Error}，
 *       都传给调用者。此时所有账户都和调用之前一样：取出的已经还回（还回时的 {@code add} 不会抛出）。它们可以照常使用：
 *       没有锁留在那里。
 *   <li>C6 <b>如同独自进行。</b>涉及同一账户的调用一个接一个进行，从第一次查看余额到最后一次改变为止：
 *       其间没有别人调用它的任何一个账户的 {@code balance()} 或 {@code add}；没有余额因转账而变为负数；
 *       {@code total} 绝不会漏掉正在途中的钱。一次调用所做的，对下一次可见。
 *   <li>C7 <b>绝无死锁。</b>无论调用涉及哪些账户、以什么次序、来自多少个线程：只要账户自己的调用会结束，
 *       每次调用就都会结束。户主和散列码可以相等；连 {@code System.identityHashCode} 也可以相等。集合的次序是任意的。
 *   <li>C8 <b>并排。</b>与任何正在进行（无论在运行还是在等待）的其他调用都没有共同账户的调用，不等待其中任何一个，
 *       无论它们花多久。
 *   <li>C9 <b>中断。</b>{@code transfer} 和 {@code total}，以及 {@link TwoLocks} 的方法，都不理会中断，
 *       无论是在调用之前，还是在等待时：它们照常做完要做的事，并让中断状态保持置位。
 *   <li>C10 <b>不占用 CPU。</b>等待的调用不使用处理器时间，也不一遍又一遍地尝试，无论两次尝试之间是否停顿。
 *       虚假唤醒不会结束它的等待。
 * </ul>
 * 不作承诺：等待者之间的任何公平。
 */
public final class Bank {

    /** 一家银行。 */
    public Bank() {}

    /**
     * 转账（C4 至 C10）。
     *
     * @param cents 零或更多
     * @return {@code from} 中是否有这么多
     */
    public boolean transfer(Account from, Account to, long cents) {
        throw new UnsupportedOperationException("TODO C4: 锁上两个账户，次序总是相同");
    }

    /** 这些账户在同一时刻的余额之和（C4 至 C10）。 */
    public long total(Set<? extends Account> accounts) {
        throw new UnsupportedOperationException("TODO C6: 同时锁上所有这些账户");
    }
}
