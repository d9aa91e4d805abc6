package processes.p01_time_sharing;

import java.util.List;

/**
 * One processor and a way to share it (多道技术与分时系统): given jobs and a policy, what does the processor do at every
 * tick?
 *
 * {@snippet :
 * var jobs = List.of(Job.of("A", 0, 2, 4, 1), Job.of("B", 0, 3));
 * new Processor(new Policy.Batch()).timeline(jobs);             // 0–2 RUN A, 2–6 IDLE, 6–7 RUN A, 7–10 RUN B
 * new Processor(new Policy.Multiprogramming()).timeline(jobs);  // 0–2 RUN A, 2–5 RUN B, 5–6 IDLE, 6–7 RUN A
 * }
 *
 * <p>Notes: 进程 › 什么是进程 › 多道技术与分时系统. Given beside this file: {@link Job}, {@link Policy}, {@link Slice} and
 * {@link Figures}; they refuse what can never mean anything.
 *
 * <p>You may use anything that every exercise may. Time is counted in ticks from 0 on; nothing here waits or sleeps.
 *
 * <h2>The contract</h2>
 * A job that has arrived and has not ended either computes, does I/O, or is <i>ready</i>. Its I/O begins at the tick at
 * which the computing before it ends, and takes its ticks whatever the processor does meanwhile: every job has devices
 * of its own. Whoever becomes ready goes to the end of one queue; the processor, when it is free, takes the first one.
 * <ul>
 *   <li>C1 <b>Arguments.</b> A policy, a list of jobs, a job, a timeline or a slice that is null is a
 *       {@code NullPointerException}; two jobs of the same name are an {@code IllegalArgumentException}; which of them
 *       comes when both are wrong is left open. Lists that are handed in are not changed.
 *   <li>C2 <b>Timeline.</b> The slices of {@code timeline} follow one another from tick 0 on without a gap, in order,
 *       and the last one ends when the last job ends. Of two that follow one another what is done or the job is
 *       another one. Without jobs there are no slices.
 *   <li>C3 <b>Work.</b> A job computes exactly its bursts, in their order, not before it arrives and not during its
 *       own I/O.
 *   <li>C4 <b>Batch.</b> Under {@code Batch} a job has the processor from when it first computes until it ends; the
 *       processor is idle during its I/O. Jobs come in the order of their arrival, those of the same tick in that of
 *       the list.
 *   <li>C5 <b>Multiprogramming.</b> Under {@code Multiprogramming} and {@code TimeSharing} the processor is idle only
 *       while nobody is ready, and takes who has been ready longest; I/O goes on while others compute. Under
 *       {@code Multiprogramming} a job gives the processor up only when a burst of computing ends.
 *   <li>C6 <b>Quantum.</b> Under {@code TimeSharing} a job that has computed for a quantum since it was last given the
 *       processor goes to the end of the queue when somebody else is ready at that tick; else it goes on, and its next
 *       quantum begins. A burst that ends with the quantum is at its end: the job does I/O. Who comes back from I/O has
 *       a whole quantum. A quantum begins when the switch is over (C7).
 *   <li>C7 <b>Switching.</b> Under {@code TimeSharing} a switch of {@code switchCost} ticks goes before a job that
 *       computes, when another job was the last one that did: not before the very first job, nor before the one that
 *       computed last, even if the processor was idle in between. The job is chosen when the switch begins.
 *       A switch that costs 0 makes no slice. Other policies never switch.
 *   <li>C8 <b>Ties.</b> Who becomes ready at the same tick, by arrival or at the end of I/O, queues in the order of
 *       the list of jobs. Whoever gives way at that tick (C6) queues behind them. All of them are in the queue before
 *       the processor takes the first one.
 *   <li>C9 <b>Figures.</b> {@code figures} of jobs and their timeline, whichever policy made it, tells the ticks of
 *       each kind, and of each job the ticks from its arrival to the end of the last slice in which it computes, and to
 *       the begin of the first one. A job that never computes has no figures; slices of jobs that are not in the list
 *       count in the ticks alone.
 *   <li>C10 <b>Cost.</b> The time that {@code timeline} takes grows as n·log n with the number n of slices, bursts and
 *       quanta, {@code figures} with that of slices and jobs; how many ticks they take does not matter. There may be a
 *       million of each. Times may be as long as their sums fit into a {@code long}, a quantum any {@code long}.
 *   <li>C11 <b>Again.</b> A processor may be asked any number of times, and every answer depends on its jobs alone.
 * </ul>
 */
public final class Processor {

    /** A processor that is shared in this way (C1). */
    public Processor(Policy policy) {
        throw new UnsupportedOperationException("TODO C1: remember the policy");
    }

    /** What it does from tick 0 until all jobs have ended (C1 to C8, C10, C11). */
    public List<Slice> timeline(List<Job> jobs) {
        throw new UnsupportedOperationException(
                "TODO C2: keep the time, a queue of who is ready, and when whose I/O ends; add slice after slice");
    }

    /** What a timeline of these jobs comes to (C1, C9, C10). */
    public static Figures figures(List<Job> jobs, List<Slice> timeline) {
        throw new UnsupportedOperationException(
                "TODO C9: add up the slices by what is done, and look at each job's own");
    }
}
