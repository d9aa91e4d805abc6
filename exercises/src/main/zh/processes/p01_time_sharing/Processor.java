package processes.p01_time_sharing;

import java.util.List;

/**
 * 一个处理器，以及共享它的一种方式（多道技术与分时系统）：给定各作业和一种策略，处理器在每个时刻做什么？
 *
 * {@snippet :
 * var jobs = List.of(Job.of("A", 0, 2, 4, 1), Job.of("B", 0, 3));
 * new Processor(new Policy.Batch()).timeline(jobs);             // 0–2 RUN A, 2–6 IDLE, 6–7 RUN A, 7–10 RUN B
 * new Processor(new Policy.Multiprogramming()).timeline(jobs);  // 0–2 RUN A, 2–5 RUN B, 5–6 IDLE, 6–7 RUN A
 * }
 *
 * <p>笔记：进程 › 什么是进程 › 多道技术与分时系统。随本文件给出：{@link Job}、{@link Policy}、
 * {@link Slice} 和 {@link Figures}；绝不可能有意义的东西，它们会拒绝。
 *
 * <p>每道练习都可以使用的东西，这里都可以使用。时间以时刻计，从 0 开始；这里没有什么在等待或睡眠。
 *
 * <h2>契约</h2>
 * 已经到达而尚未结束的作业，要么在计算，要么在做 I/O，要么<i>就绪</i>。它的 I/O 从前一段计算结束的时刻开始，
 * 用多少时刻与处理器其间做什么无关：每个作业都有自己的设备。变为就绪的排到唯一一个队列的末尾；处理器空闲时，取第一个。
 *
 * <ul>
 *   <li>C1 <b>参数。</b>策略、作业列表、作业、时间线或片段为 null，抛出 {@code NullPointerException}；两个作业同名，
 *       抛出 {@code IllegalArgumentException}；两者都错时抛出哪一个，不作规定。交进来的列表不被改变。
 *   <li>C2 <b>时间线。</b>{@code timeline} 的片段从时刻 0 起一个接一个，没有空隙，按次序排列，
 *       最后一个片段在最后一个作业结束时结束。相继的两个片段，所做的事或作业必不相同。没有作业，就没有片段。
 *   <li>C3 <b>工作。</b>作业恰好计算它的各段，按它们的次序，不早于它到达，也不在它自己的 I/O 期间。
 *   <li>C4 <b>批处理。</b>在 {@code Batch} 下，作业从第一次计算起一直占有处理器，直到结束；它做 I/O 时，处理器空闲。
 *       作业按到达的次序进行，同一时刻到达的按列表中的次序。
 *   <li>C5 <b>多道技术。</b>在 {@code Multiprogramming} 和 {@code TimeSharing} 下，处理器只在没有人就绪时空闲，
 *       并且取就绪最久的；别人计算时，I/O 继续进行。在 {@code Multiprogramming} 下，作业只在一段计算结束时交出处理器。
 *   <li>C6 <b>时间片。</b>在 {@code TimeSharing} 下，作业自上次得到处理器起已经计算了一个时间片，
 *       而这个时刻又有别人就绪，它就排到队列末尾；否则它继续，下一个时间片开始。与时间片同时结束的一段就是结束了：
 *       作业去做 I/O。从 I/O 回来的有一个完整的时间片。切换结束时（C7），时间片才开始。
 *   <li>C7 <b>切换。</b>在 {@code TimeSharing} 下，作业计算之前，若上一个计算的是另一个作业，
 *       则先有 {@code switchCost} 个时刻的切换：第一个作业之前没有，上一个计算的又是它自己时也没有，
 *       即使其间处理器空闲过。作业在切换开始时选定。代价为 0 的切换不产生片段。其他策略从不切换。
 *   <li>C8 <b>同一时刻。</b>在同一时刻变为就绪的，无论因为到达还是因为 I/O 结束，按作业列表中的次序排队。
 *       在这个时刻让出的（C6）排在它们之后。处理器取第一个之前，它们都已在队列中。
 *   <li>C9 <b>数字。</b>对各作业和它们的时间线（无论由哪种策略得出），{@code figures} 给出每一类的时刻数，
 *       以及每个作业从到达到它计算的最后一个片段结束的时刻数，和到它计算的第一个片段开始的时刻数。
 *       从未计算的作业没有这些数字；不在列表中的作业的片段，只计入时刻数。
 *   <li>C10 <b>开销。</b>{@code timeline} 所用的时间按 n·log n 增长，n 是片段、各段和时间片的数目，
 *       {@code figures} 的则随片段和作业的数目增长；它们占多少时刻无关紧要。每一种都可能有一百万个。
 *       时间可以长到它们的和刚好容得进 {@code long}，时间片可以是任何 {@code long}。
 *   <li>C11 <b>再问一次。</b>一个处理器可以问任意多次，每个回答只取决于给它的作业。
 * </ul>
 */
public final class Processor {

    /** 以这种方式共享的处理器（C1）。 */
    public Processor(Policy policy) {
        throw new UnsupportedOperationException("TODO C1: 记住策略");
    }

    /** 从时刻 0 到所有作业结束，它做什么（C1 至 C8、C10、C11）。 */
    public List<Slice> timeline(List<Job> jobs) {
        throw new UnsupportedOperationException("TODO C2: 记住时间、就绪者的队列，以及谁的 I/O 何时结束；一个片段接一个片段地加上去");
    }

    /** 这些作业的一条时间线算出来的各项数字（C1、C9、C10）。 */
    public static Figures figures(List<Job> jobs, List<Slice> timeline) {
        throw new UnsupportedOperationException("TODO C9: 按所做的事累加各片段，再看每个作业自己的");
    }
}
