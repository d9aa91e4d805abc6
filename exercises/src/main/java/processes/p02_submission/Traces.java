package processes.p02_submission;

import java.util.List;

/**
 * Concurrent or parallel (并发与并行)? Tells from a trace of what processors did.
 *
 * {@snippet :
 * Traces.read(List.of(new Slice("A", 0, 0, 2), new Slice("B", 1, 2, 5)));  // SEQUENTIAL, 1
 * Traces.read(List.of(
 *         new Slice("A", 0, 0, 2), new Slice("B", 0, 2, 5), new Slice("A", 0, 5, 6)));  // CONCURRENT, 1
 * Traces.read(List.of(new Slice("A", 0, 0, 2), new Slice("B", 1, 1, 5)));  // PARALLEL, 2
 * }
 *
 * <p>Notes: 进程 · 什么是进程 · 3. 并发与并行: "并发：是伪并行，即看起来是同时运行。单个 cpu + 多道技术就可以实现并发".
 * The other half of the exercise is {@link Submission}. Given beside this file: {@link Slice}, {@link Reading} and
 * {@link Outcome}.
 *
 * <h2>The contract of this class</h2>
 * A slice runs at every instant from its start on and before its end. A task <i>is under way</i> from the start of its
 * first slice to the end of its last one, between its slices too.
 * <ul>
 *   <li>C1 <b>What is no trace.</b> A list or a slice that is null is a {@code NullPointerException}. Two slices that
 *       run at one instant on the same processor, or of the same task on whatever processors, are an
 *       {@code IllegalArgumentException}: neither can be in two places. Which of them comes when both are wrong is left
 *       open. The list is not changed.
 *   <li>C2 <b>Kind.</b> A trace is {@code PARALLEL} when two slices run at one instant; else {@code CONCURRENT} when
 *       two tasks are under way at one instant; else {@code SEQUENTIAL}, and so is one without slices. On which
 *       processors slices run does not matter for this.
 *   <li>C3 <b>Parallelism.</b> {@code parallelism} is the greatest number of slices that run at one instant; 0
 *       without slices.
 *   <li>C4 <b>Touching.</b> A slice that starts at the instant at which another one ends does not run together with
 *       it; a task whose first slice starts at the instant at which another task's last slice ends is not under way
 *       together with it.
 *   <li>C5 <b>Any trace.</b> The list is in any order. Instants may be any {@code long}, the distance of two may be
 *       more than a {@code long} can tell, and a processor's number is any {@code int}. Two tasks are the same when
 *       their names are equal. The cost grows as n·log n with the number n of slices, however many tasks and processors
 *       there are.
 * </ul>
 */
public final class Traces {
    private Traces() {}

    /** What the trace shows (C1 to C5). */
    public static Reading read(List<Slice> trace) {
        throw new UnsupportedOperationException(
                "TODO C2: go through the slices by their starts, and see who still runs");
    }
}
