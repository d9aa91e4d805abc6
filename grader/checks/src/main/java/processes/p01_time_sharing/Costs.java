package processes.p01_time_sharing;

import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** C10: processor time from few events to many. n·log n grows over this range with a slope of 1.2, n² with one of 2. */
final class Costs {
    private static final int FEW = 3_000;
    private static final int MANY = 150_000;
    private static final double MOST_SLOPE = 1.5;
    private static final int SHORT = 1_000;
    private static final int LONG = 300_000;
    /** None for who goes from event to event, one for who goes from tick to tick. */
    private static final double MOST_SLOPE_OF_TICKS = 0.4;
    /** Less than that is as good as nothing: there a clock tells more about itself. */
    private static final long GRAIN = 50_000;
    /** The least of several laps: noise and a cold JVM can only add. */
    private static final int LAPS = 3;

    private Costs() {}

    static void check(Trial trial) throws Exception {
        for (var policy : List.of(new Policy.Batch(), new Policy.Multiprogramming(), new Policy.TimeSharing(1, 1))) {
            doesNotGrowWithTicks(trial, policy);
        }
        for (var policy : List.of(new Policy.Batch(), new Policy.Multiprogramming(), new Policy.TimeSharing(2, 1))) {
            grows(trial, policy, "jobs", Costs::manyJobs);
            grows(trial, policy, "bursts", Costs::manyBursts);
        }
    }

    /** The same four jobs with longer times: whoever goes from tick to tick pays for each. */
    private static void doesNotGrowWithTicks(Trial trial, Policy policy) throws Exception {
        var nanos = new HashMap<Integer, Long>();
        for (var ticks : new int[] {SHORT, LONG}) {
            var jobs = new ArrayList<Job>();
            for (var i = 0; i < 4; i++) {
                jobs.add(Job.of("J" + i, i * (long) ticks, ticks, 2L * ticks, ticks));
            }
            var name = "timeline of 4 jobs that take " + ticks + " ticks at a time, under " + policy;
            nanos.put(ticks, trial.call(name, () -> leastCpu(longer(policy, ticks), jobs)));
        }
        trial.growsAtMost(MOST_SLOPE_OF_TICKS, "processor time of timeline with the ticks that jobs take", nanos);
    }

    /** A quantum that grows with the times: the slices stay the same. */
    private static Policy longer(Policy policy, long ticks) {
        return switch (policy) {
            case Policy.TimeSharing(var _, var cost) -> new Policy.TimeSharing(ticks, cost);
            case Policy.Batch _, Policy.Multiprogramming _ -> policy;
        };
    }

    /** Jobs with so many bursts in all. */
    private interface Load {
        List<Job> of(int size);
    }

    /** Some come at the beginning, and wait for the processor; as many come later. */
    private static List<Job> manyJobs(int size) {
        var jobs = new ArrayList<Job>();
        for (var i = 0; i < size / 3; i++) {
            jobs.add(Job.of("J" + i, i % 2 == 0 ? i % 7L : 2L * i, 3, 1 + i % 5L, 2));
        }
        return jobs;
    }

    private static List<Job> manyBursts(int size) {
        var jobs = new ArrayList<Job>();
        for (var i = 0; i < 3; i++) {
            var bursts = new ArrayList<Long>(List.of(3L));
            while (bursts.size() < size / 3) {
                bursts.addAll(List.of(2L + i, 1L));
            }
            jobs.add(new Job("J" + i, i, bursts));
        }
        return jobs;
    }

    private static void grows(Trial trial, Policy policy, String what, Load load) throws Exception {
        var nanos = new HashMap<Integer, Long>();
        for (var size : new int[] {FEW, MANY}) {
            var jobs = load.of(size);
            var name = "timeline of " + size + " " + what + " under " + policy;
            nanos.put(size, trial.call(name, () -> leastCpu(policy, jobs)));
        }
        trial.growsAtMost(MOST_SLOPE, "processor time of timeline and figures with the " + what, nanos);
    }

    private static long leastCpu(Policy policy, List<Job> jobs) {
        var threads = ManagementFactory.getThreadMXBean();
        var least = Long.MAX_VALUE;
        for (var lap = 0; lap < LAPS; lap++) {
            var begin = threads.getCurrentThreadCpuTime();
            var timeline = new Processor(policy).timeline(jobs);
            Processor.figures(jobs, timeline);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - begin);
        }
        return Math.max(least, GRAIN);
    }
}
