package iomodels.i04_select_and_poll;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * 内核那样的 {@code select} 和 {@code poll}：拷贝调用者要监视的，逐个查看每一个描述符，没有就绪的就睡眠。
 * 要学的是它们的代价：有 1,000 个描述符，其中一个就绪，每次调用就是 1,000 次查看。
 *
 * {@snippet :
 * var kernel = new SimulatedKernel();
 * kernel.set(5, Kernel.READABLE);
 * kernel.set(7, 0);
 * var multiplexer = new Multiplexer(kernel);
 * multiplexer.select(8, Set.of(5, 7), Set.of(7), Set.of(), Duration.ofSeconds(1)); // Ready[readable=[5], …]：2 次查看
 * multiplexer.poll(List.of(new PollFd(7, Kernel.READABLE)), Duration.ofSeconds(1)); // 一秒之后：revents 0
 * }
 *
 * <p>笔记：IO 模型 › IO 多路复用 › select，poll 时间复杂度 O(n)。随本文件给出：{@link Kernel}（先读它）、
 * {@link Ready}、{@link PollFd}、{@link BadDescriptorException}，以及供试用的 {@link SimulatedKernel}。
 *
 * <p>每道练习都可以使用的东西，这里都可以使用，包括 {@code java.util.concurrent.TimeUnit}。
 * 一个 Multiplexer 一次由一个线程使用。
 *
 * <h2>契约</h2>
 * {@code select} <i>监视</i>的，是它的某个集合中小于 {@code nfds} 的描述符；{@code poll} 监视的，
 * 是它的条目中不为负的那些。一<i>轮</i>就是对监视的每一个查看一次。一次调用以一轮开始；它在一轮之后结束，
 * 或者在一轮之后睡眠，然后开始下一轮。
 *
 * <ul>
 *   <li>C1 <b>参数。</b>null 抛出 {@code NullPointerException}：内核、集合、列表、集合中的描述符、列表中的条目、时限。
 *       时限为负抛出 {@code IllegalArgumentException}。两者都错，或还有 C2 所说的错时，先看 null。
 *       被拒绝的调用不问内核任何事。任何种类的 {@code Set} 和 {@code List} 都接受，不可修改的也接受。
 *   <li>C2 <b>select 的上限。</b>集合中可以有 0 到 1023 的描述符（FD_SETSIZE），{@code nfds} 为 0 到 1024。
 *       其他的都抛出 {@code IllegalArgumentException}，不问内核任何事：小于 0 或大于 1023 的描述符，
 *       即使 {@code nfds} 会把它排除在外，也是如此。
 *   <li>C3 <b>select</b> 在一轮发现有就绪的时立即返回，并报告这一轮所发现的全部，无论有多少、在哪个描述符上。就绪是指，
 *       对于读：显示 {@code READABLE}、{@code HANGUP} 或 {@code ERROR}；对于写：{@code WRITABLE} 或 {@code ERROR}；
 *       对于紧急数据：{@code URGENT}。一个描述符，在交进来时含有它、而它又就绪的那些集合中报告。
 *   <li>C4 <b>nfds。</b>从 {@code nfds} 起的描述符不监视，尽管它们在集合中：没有人查看它们，它们不被报告，
 *       也不必是打开的。监视的最后一个是 {@code nfds - 1}。
 *   <li>C5 <b>没有打开，在 select 中。</b>监视的某个描述符没有打开时，这一轮以 {@link BadDescriptorException} 结束，
 *       其中是最小的那个没有打开的描述符，无论还有什么就绪。
 *   <li>C6 <b>poll</b> 在一轮发现有就绪的时立即返回，并报告这一轮所发现的全部。它返回的列表，有交进来的列表的各个条目，
 *       同样多，次序相同，描述符和 events 也相同；{@code revents} 是置位而又被问到的各位。{@code revents} 原来是什么，
 *       没有意义。一个描述符可以在几个条目中：每个都得到自己的回答。描述符和条目都没有上限。
 *   <li>C7 <b>不经请求，在 poll 中。</b>{@code ERROR}、{@code HANGUP} 和 {@code INVALID} 无论是否被问到，
 *       都在 {@code revents} 中报告，而且它们也算有所发现：没有打开的描述符，在 {@code poll} 中不抛出异常。
 *   <li>C8 <b>忽略的条目，在 poll 中。</b>描述符为负的条目，返回时 {@code revents} 为 0；没有人查看它，它永远不就绪。
 *   <li>C9 <b>查看。</b>在一轮中，{@code select} 的每个描述符查看一次，尽管它可能在三个集合中；在 {@code poll} 中，
 *       每个条目查看一次，或者同一个描述符的几个条目合起来查看一次。别的都不查看。所以 n 个描述符、s 次睡眠，
 *       最多 n·(s + 1) 次查看。查看时显示的是什么，报告的就是什么。交进来的列表，一次调用中最多走过十遍；它可能是链表，
 *       在链表中按下标取就要走一遍。
 *   <li>C10 <b>时间。</b>仅当按内核的时钟、从调用开始算起，时限已过，而且最后一次睡眠之后的一轮什么都没有发现时，
 *       调用才返回没有就绪的结果（空集合，{@code revents} 全为 0）。它绝不睡过那一刻，精确到纳秒，无论被唤醒多少次，
 *       也无论查看花了多久；时限已过，就不再睡眠。{@code ZERO} 是一轮而不睡眠。时限的纳秒数超出 {@code long}
 *       所能容纳的，意为永远。什么都不监视时也是如此。
 *   <li>C11 <b>休息。</b>两轮之间，调用睡眠，睡的是剩下的全部时间（永远：大约是 {@code long} 所能容纳的）。它不自旋，
 *       也不一小段一小段地睡。
 *   <li>C12 <b>调用者的东西。</b>调用在第一次查看之前拷贝集合或列表，绝不改变它们。之后（调用期间或调用之后）
 *       它们无论怎样，都不改变所监视的，也不改变所返回的。以后的调用也不改变已经返回的。
 *   <li>C13 <b>失败。</b>{@code look} 或 {@code sleep} 抛出的东西，哪怕是 {@code Error} 或
 *       {@code InterruptedException}，都原样传出，此后不再问内核任何事。
 *   <li>C14 <b>什么都不记住。</b>每次调用都只从交给它的东西开始，无论之前在这个或另一个 Multiplexer 上调用过什么，
 *       那次调用失败了也一样。几个 Multiplexer 各用自己的内核。
 * </ul>
 * 不作承诺：一轮按什么次序查看；返回的东西能否修改；时钟读多少次（每次查看读几次不算错）。
 */
public final class Multiplexer {

    /** 使用这个内核（C1）。 */
    public Multiplexer(Kernel kernel) {
        throw new UnsupportedOperationException("TODO C1: 记住内核");
    }

    /**
     * 等到有一个描述符就绪；C1–C5、C9–C14。
     *
     * @param nfds 监视的最大描述符，再加一
     * @return 所有就绪的；时限已过则为空集合
     */
    public Ready select(int nfds, Set<Integer> reading, Set<Integer> writing, Set<Integer> urgent, Duration timeout)
            throws InterruptedException {
        throw new UnsupportedOperationException("TODO C3: 拷贝集合，查看 nfds 以下的每个描述符，没有就绪的就睡眠");
    }

    /**
     * 等到有某个条目的情况可报告；C1、C6–C14。
     *
     * @return 同样的条目，发现的在 {@code revents} 中
     */
    public List<PollFd> poll(List<PollFd> entries, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C6: 拷贝列表，查看每个条目，没有可报告的就睡眠");
    }
}
