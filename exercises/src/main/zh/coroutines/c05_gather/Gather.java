package coroutines.c05_gather;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * 同样的工作，同步与异步：许多大部分时间在等待（等网页，或等磁盘）的任务，在虚拟线程上并排运行，
 * 提出要求的一方等到一切都结束。一次调用所开始的一切，都在它之内结束（结构化并发）。
 *
 * {@snippet :
 * var pages = new Gather(10).runAll(downloads);       // 全部，一次十个，按 downloads 的顺序
 * var answer = new Gather(3).firstOf(mirrors);        // 来自最快的那一个；其余的被停止
 * new Gather(1).runAll(downloads);                    // 同步：一个接一个
 * }
 *
 * <p>笔记：协程 › Gevent之同步异步。
 *
 * <p>契约。从任务的 {@code call()} 被调用的那一刻起，到它返回或抛出异常为止，任务是<i>进行中</i>的。
 * {@code runAll} 或 {@code firstOf} 的一次调用，由 C5、C6、C8 或 C9 所说的<i>决定</i>，以最先到来的为准；之后到来的，
 * 不改变它怎样结束。关于一次调用所说的，有无时限都成立。
 *
 * <ul>
 *   <li>C1 参数。上限小于 1，{@code new Gather(limit)} 抛出 {@code IllegalArgumentException}。集合、
 *       元素或时限为 null 抛出 {@code NullPointerException}；否则，没有任务的 {@code firstOf} 抛出
 *       {@code IllegalArgumentException}。这样的调用不开始任何任务，无论时限如何，也不管它的线程是否已被中断。
 *       调用开始了一个任务之后，对集合做什么都无关紧要。
 *   <li>C2 结果按顺序。{@code runAll} 返回各任务返回的值，null 也算，按集合的顺序，无论哪一个先完成；
 *       没有任务时返回空列表。这个列表不再改变。
 *   <li>C3 开始。任务按集合的顺序开始，各一次（出现两次的，两次）。在调用被决定之前：
 *       只要进行中的少于 {@code limit} 个而还有剩下的，下一个就开始，不等待别的任何东西。
 *   <li>C4 上限。一次调用的任务，进行中的从不多于 {@code limit} 个。每次调用各有整个上限：各次调用互不相知，
 *       无论它们来自几个线程，还是来自某个任务之内。
 *   <li>C5 全部。所有任务都返回了，或者第一个任务抛出了异常（无论是什么），{@code runAll} 就被决定：
 *       后一种情况抛出 {@code ExecutionException}，以它本身为 cause。
 *   <li>C6 最先。第一个任务返回时，{@code firstOf} 就被决定，返回它的值，null 也算。抛出异常的不算；
 *       最后一个也抛出异常时，调用被决定，抛出 {@code ExecutionException}，以最先抛出的那个本身为 cause。
 *   <li>C7 取消并等待。调用一旦被决定，就不再开始任务，进行中的被中断；除此之外不中断任何任务，
 *       也没有任务在中断状态置位的情况下开始。只有当它的任务都不再进行时，调用才结束：慢慢来的，或不理会中断的，
 *       都要等到。所以没有什么比调用活得更久，无论它怎样结束。
 *   <li>C8 截止时间。从调用起 {@code timeout} 已过而还没有被决定，就此被决定，抛出 {@code TimeoutException}；
 *       绝不早一纳秒。零或更小则立即算已过：这时不开始任何任务（没有任务时，{@code runAll} 照样返回）。
 *       任何 {@code Duration} 都行，最长的也行。
 *   <li>C9 中断调用者。调用时中断状态已置位，或者在被决定之前被中断，调用就因此被决定：
 *       抛出 {@code InterruptedException}，中断状态被清除；在前一种情况下，不开始任何任务。
 *       这先于 C2 和 C8 关于没有任务和没有时间所说的。之后到来的中断什么都不改变，但调用结束时中断状态是置位的。
 *   <li>C10 等待。等待的调用者不使用处理器时间，也不一遍又一遍地查看（不自旋，不轮询）。没有人给出的唤醒（虚假唤醒）
 *       既不开始也不结束任何东西。
 *   <li>C11 线程。每个任务都在虚拟线程上运行，从不在调用者自己的线程上；它看得见调用者之前写下的，
 *       调用者之后也看得见它写下的。调用结束之后，它的线程都会结束。
 *   <li>C12 一万个。上限为 10,000 时，就有这么多任务同时进行。上限本身不花什么：三个任务用 {@code Integer.MAX_VALUE}
 *       也行。
 * </ul>
 * 不作承诺：由哪个虚拟线程运行任务；同一时刻结束的两个中，哪一个算最先；列表能否改变。
 */
public final class Gather {
    /** 一次调用最多让这么多任务并排运行（C1）。 */
    public Gather(int limit) {
        throw new UnsupportedOperationException("TODO C1: 记住上限，如果它可以是上限");
    }

    /** 全部运行；返回它们返回的值，按任务的顺序（C2）。 */
    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        throw new UnsupportedOperationException("TODO C2: 开始最多 limit 个任务，每结束一个就再开始一个，等到全部结束");
    }

    /** 同上，限于这么多时间之内（C8）。 */
    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        throw new UnsupportedOperationException("TODO C8: 同上；时间已到时，中断进行中的，并等到它们结束");
    }

    /** 运行它们，直到有一个返回了值：就返回那个值（C6）。 */
    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        throw new UnsupportedOperationException("TODO C6: 等到有一个返回，中断其余的，并等到它们结束");
    }

    /** 同上，限于这么多时间之内（C8）。 */
    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        throw new UnsupportedOperationException("TODO C8: 与 firstOf 相同，限于这么多时间之内");
    }
}
