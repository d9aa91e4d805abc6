package processes.p02_submission;

import java.util.List;

/**
 * 并发还是并行？从处理器所做之事的轨迹中看出来。
 *
 * {@snippet :
 * Traces.read(List.of(new Slice("A", 0, 0, 2), new Slice("B", 1, 2, 5)));  // SEQUENTIAL, 1
 * Traces.read(List.of(
 *         new Slice("A", 0, 0, 2), new Slice("B", 0, 2, 5), new Slice("A", 0, 5, 6)));  // CONCURRENT, 1
 * Traces.read(List.of(new Slice("A", 0, 0, 2), new Slice("B", 1, 1, 5)));  // PARALLEL, 2
 * }
 *
 * <p>笔记：进程 · 什么是进程 · 3. 并发与并行：“并发：是伪并行，即看起来是同时运行。单个 cpu + 多道技术就可以实现并
 * 发”。这道练习的另一半是 {@link Submission}。随本文件给出：{@link Slice}、{@link Reading} 和 {@link Outcome}。
 *
 * <h2>本类的契约</h2>
 * 片段从它的开始起、到它的结束之前，在每一瞬间都运行。任务从它的第一个片段开始起、到它的最后一个片段结束为止，
 * 都在<i>进行</i>，片段之间也是。
 *
 * <ul>
 *   <li>C1 <b>不成轨迹的。</b>列表或片段为 null 抛出 {@code NullPointerException}。两个片段在同一瞬间于同一个处理器上运
 *       行，或属于同一个任务（无论在哪些处理器上），抛出 {@code IllegalArgumentException}：谁都不能同时在两处。
 *       两者都错时抛出哪一个，不作规定。列表不被改变。
 *   <li>C2 <b>种类。</b>有两个片段在同一瞬间运行，轨迹就是 {@code PARALLEL}；否则，有两个任务在同一瞬间进行，
 *       就是 {@code CONCURRENT}；否则是 {@code SEQUENTIAL}，没有片段的轨迹也是。片段在哪些处理器上运行，对此无关紧要。
 *   <li>C3 <b>并行度。</b>{@code parallelism} 是同一瞬间运行的片段的最大数目；没有片段时为 0。
 *   <li>C4 <b>首尾相接。</b>一个片段在另一个结束的瞬间开始，两者不算一起运行；一个任务的第一个片段在另一个任务的
 *       最后一个片段结束的瞬间开始，两者不算一起进行。
 *   <li>C5 <b>任何轨迹。</b>列表的次序是任意的。瞬间可以是任何 {@code long}，两个瞬间的距离可以超出 {@code long}
 *       所能表示的，处理器的编号可以是任何 {@code int}。名字相等的任务是同一个任务。开销按 n·log n 增长，
 *       n 是片段的数目，无论有多少任务和处理器。
 * </ul>
 */
public final class Traces {
    private Traces() {}

    /** 轨迹说明了什么（C1 至 C5）。 */
    public static Reading read(List<Slice> trace) {
        throw new UnsupportedOperationException("TODO C2: 按开始的先后走过各片段，看谁还在运行");
    }
}
