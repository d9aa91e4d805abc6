package iomodels.i06_epoll;

import java.time.Duration;
import java.util.List;

/**
 * epoll：等待一百万个描述符中的任何一个，而不查看一百万个描述符。{@code select} 和 {@code poll} 每次调用都问每一个描述
 * 符，O(n)。epoll 把问题反过来：它记住自己监视什么，请每个描述符回调它，并用一个就绪链表（{@code rdlist}）
 * 保存回调过的那些。等待的人只看这个链表。
 *
 * {@snippet :
 * try (var epoll = new Epoll()) {
 *     epoll.control(Op.ADD, socket, Descriptor.READABLE, Trigger.LEVEL);
 *     for (Event event : epoll.await(64, Duration.ofSeconds(1))) {
 *         read(event.descriptor());
 *     }
 * }
 * }
 *
 * <p>笔记：IO 模型 › IO 多路复用 › epoll 时间复杂度 O(1)。随本文件给出：{@link Descriptor}（先读它：
 * 它对线程和锁的承诺，是你构造的基础）、供试用的 {@link SimulatedDescriptor}、{@link Event}、{@link Op}、
 * {@link Trigger}、{@link EpollClosedException}。所监视描述符的集合可以用任何容器：内核的红黑树是练习 i05。
 *
 * <p>契约。{@code control} 开始、改变和结束对一个描述符的<i>监视</i>。一次<i>到达</i>是描述符对它的监听者的一次调用。
 * <i>关注</i>的位，是对这个描述符所关注的各位，并且总有 {@code HANGUP}。对描述符的一次查看显示出关注的位时，
 * 它<i>就绪</i>。
 *
 * <ul>
 *   <li>C1 参数。{@code ADD} 已监视的描述符抛出 {@code IllegalArgumentException}（EEXIST），
 *       {@code MODIFY} 和 {@code DELETE} 没有监视的抛出 {@code NoSuchElementException}（ENOENT）。
 *       null 抛出 {@code NullPointerException}；但 {@code DELETE} 忽略关注和触发方式，无论它们是什么。
 *       关注中有 {@link Descriptor} 所没有的位、{@code max} 小于 1、时限为负，都抛出 {@code IllegalArgumentException}；
 *       关注为 0 是允许的。这一切都立即进行，什么都不改变。
 *   <li>C2 不无中生有。{@code await} 只报告正在监视的、而且这次调用所做的查看发现就绪的描述符，
 *       报告的恰好是那次查看所显示的关注的位；每个描述符在一个列表中最多一次。曾经就绪而现在不再就绪的，不报告，
 *       无论是水平触发还是边缘触发。
 *   <li>C3 水平触发。只要它就绪，每次 {@code await} 都报告它（在 {@code max} 之内），没有一次会等待：
 *       无论是之后才调用的，还是原本在等待的，也无论有多少线程在等待。
 *   <li>C4 边缘触发。带来关注的位的一次到达，产生一个事件：它被报告一次（如果那时描述符仍然就绪），
 *       连同它所有就绪的关注的位；然后不再报告，直到下一次这样的到达。各位原来已经置位时，到达也算数。
 *       上次报告之后来了几次到达，合为一个事件。不关注的位的到达，不产生事件。
 *   <li>C5 {@code ADD} 和 {@code MODIFY} 会查看。若发现描述符就绪，就算作就绪之物的一次到达，所以尽管不再有人回调，
 *       它也会被报告，等待中的 {@code await} 也会醒来。{@code MODIFY} 替换关注和触发方式；
 *       它使仍然就绪的边缘触发的描述符再被报告一次。
 *   <li>C6 {@code DELETE}。它返回之后，描述符不再被报告，无论是由之后才调用的 {@code await}，
 *       还是由继续等待的 {@code await}：即使它已在就绪链表中，即使监听者的一次调用还在进行，
 *       即使另一个 {@code await} 正在查看它（那一个仍可以报告它）。描述符上不留下这个 epoll 的监听者。它可以再次添加。
 *   <li>C7 时间。{@code await} 等到有东西可报告；只有时限已过而没有就绪的，才返回空列表：绝不在时限之前，
 *       也不因每次唤醒而重新开始。{@code ZERO} 查看一次，不等待。最长的 {@code Duration} 是允许的，意为永远。
 *       没有缘由的唤醒（虚假唤醒）察觉不到。
 *   <li>C8 什么都不丢失。到达在任何时刻从别的线程到来：在 {@code ADD} 或 {@code MODIFY} 查看时，
 *       在 {@code await} 查看这个或另一个描述符时、什么都没发现时、正要睡去时。每次到达都会被报告，
 *       如同它稍早或稍晚到来。
 *   <li>C9 几个线程在 {@code await} 中。一个边缘触发的事件恰好给其中一个。而且只要有给它的事件，就没有线程在睡眠：
 *       两个事件，以及两个用 {@code max} 1 等待的线程，两个都会醒来。
 *   <li>C10 公平。就绪的多于 {@code max} 时，它们轮流：被报告的，排到所有其他有东西可报告的之后。
 *       所以第一次 {@code await} 本可报告的都被报告之前，没有一个会被第二次 {@code await} 报告；n 个一直就绪的，
 *       连续 n/max 次（向上取整）调用就报告到每一个。不作承诺：除此之外的任何次序。
 *   <li>C11 中断。线程已被中断（在等待之前，或在等待时），{@code await} 抛出 {@code InterruptedException}
 *       并清除中断状态，无论时限如何，有就绪的时也一样。它不带走任何事件。{@code control} 和回调不理会中断，
 *       让中断状态保持原样。
 *   <li>C12 关闭。{@code close()} 使所有等待中的 {@code await} 抛出 {@link EpollClosedException}，
 *       之后的每次 {@code control} 和 {@code await} 也是如此。任何描述符上都不留下这个 epoll 的监听者；
 *       还在进行的调用没有害处。第二次 {@code close()} 什么都不做。
 *   <li>C13 开销。{@code await} 不查看空闲的描述符：{@code ADD} 的查看或 {@code await} 的最后一次查看发现它没有就绪，
 *       此后没有东西到达，也没有 {@code MODIFY} 发现它就绪。所以有一百万个空闲的和有一千个空闲的，查看的次数一样多。
 *       {@code control} 也不遍历所有监视的（散列表或树不必遍历）。一百万个空闲的，连同描述符本身，放得进 512 MB 的堆：
 *       每个归你用的约有 300 字节。
 *   <li>C14 休息。等待的 {@code await} 不使用处理器时间，也不一遍又一遍地查看（不自旋，不睡眠，不做短的限时等待）。
 * </ul>
 * 监视同一个描述符的两个 epoll 互不相知。所有方法都可以由任何线程在任何时候调用。不作承诺：几个线程中由哪一个得到事件；
 * 任何事花多久。
 */
public final class Epoll implements AutoCloseable {
    /** 一个还什么都不监视的 epoll（{@code epoll_create}）。 */
    public Epoll() {
        throw new UnsupportedOperationException("TODO C1: 还什么都不监视，就绪链表为空");
    }

    /**
     * 开始、改变或结束对一个描述符的监视（{@code epoll_ctl}）；C1、C5、C6。它不等待。
     *
     * @param interest {@code HANGUP} 之外所关注的 {@link Descriptor} 的各位；{@code DELETE} 忽略它
     * @param trigger {@code DELETE} 忽略它
     */
    public void control(Op op, Descriptor descriptor, int interest, Trigger trigger) {
        throw new UnsupportedOperationException("TODO C5: ADD 一个监听者，由它把描述符放进就绪链表，并查看描述符；MODIFY；DELETE");
    }

    /**
     * 等到有东西可报告（{@code epoll_wait}）；C2–C4、C7–C11。
     *
     * @param max 列表最多有多少个事件；可以远远多于可能有的
     * @return 所有可报告的，最多 {@code max} 个；只有时限已过才为空
     */
    public List<Event> await(int max, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C7: 从就绪链表中取出仍然就绪的，或者等到有为止，直到截止时间");
    }

    /** 结束一切（C12）。 */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO C12: 移除监听者，唤醒所有等待的人");
    }
}
