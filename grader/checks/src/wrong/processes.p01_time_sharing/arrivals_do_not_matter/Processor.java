// loses: C3
// because: everybody is there from tick 0 on
// may lose: C4, C5, C7, C8
package processes.p01_time_sharing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import processes.p01_time_sharing.Slice.Does;

public final class Processor {
    private final Policy policy;

    public Processor(Policy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    public List<Slice> timeline(List<Job> jobs) {
        requireNames(jobs);
        return switch (policy) {
            case Policy.Batch _ -> new Run(jobs, Long.MAX_VALUE, 0, true).play();
            case Policy.Multiprogramming _ -> new Run(jobs, Long.MAX_VALUE, 0, false).play();
            case Policy.TimeSharing(var quantum, var switchCost) -> new Run(jobs, quantum, switchCost, false).play();
        };
    }

    private static void requireNames(List<Job> jobs) {
        var names = new HashSet<String>();
        for (var job : jobs) {
            if (!names.add(job.name())) {
                throw new IllegalArgumentException("two jobs are called " + job.name());
            }
        }
    }

    /** A job on its way: which burst comes next, how much of it is left, and when the job is ready for it. */
    private static final class Progress {
        final Job job;
        final int place;
        int burst;
        long left;
        long readyAt;

        Progress(Job job, int place) {
            this.job = job;
            this.place = place;
            this.left = job.bursts().getFirst();
            this.readyAt = 0;
        }

        /** The burst has come to its end at that tick; whether there is another one, after I/O. */
        boolean goesOnAfter(long now) {
            if (burst + 1 == job.bursts().size()) {
                return false;
            }
            readyAt = now + job.bursts().get(burst + 1);
            burst += 2;
            left = job.bursts().get(burst);
            return true;
        }
    }

    /** One timeline in the making. */
    private static final class Run {
        private final long quantum;
        private final long switchCost;
        private final boolean keepsDuringIo;
        private final PriorityQueue<Progress> later =
                new PriorityQueue<>(Comparator.<Progress>comparingLong(progress -> progress.readyAt)
                        .thenComparingInt(progress -> progress.place));
        private final ArrayDeque<Progress> ready = new ArrayDeque<>();
        private final List<Slice> slices = new ArrayList<>();
        private String last = "";
        private long now;

        Run(List<Job> jobs, long quantum, long switchCost, boolean keepsDuringIo) {
            this.quantum = quantum;
            this.switchCost = switchCost;
            this.keepsDuringIo = keepsDuringIo;
            for (var job : jobs) {
                later.add(new Progress(job, later.size()));
            }
        }

        List<Slice> play() {
            while (true) {
                welcome();
                var next = ready.poll();
                if (next != null) {
                    turn(next);
                } else if (later.isEmpty()) {
                    return slices;
                } else {
                    idleUntil(later.peek().readyAt);
                }
            }
        }

        /** Whoever is ready by now queues. */
        private void welcome() {
            while (!later.isEmpty() && later.peek().readyAt <= now) {
                ready.add(later.poll());
            }
        }

        /** The job has the processor until it gives it up. */
        private void turn(Progress running) {
            switchTo(running.job.name());
            while (true) {
                compute(running);
                if (running.left == 0) {
                    if (!running.goesOnAfter(now)) {
                        return;
                    }
                    if (!keepsDuringIo) {
                        later.add(running);
                        return;
                    }
                    idleUntil(running.readyAt);
                } else {
                    welcome();
                    if (!ready.isEmpty()) {
                        ready.add(running);
                        return;
                    }
                }
            }
        }

        private void switchTo(String name) {
            if (switchCost > 0 && !last.isEmpty() && !last.equals(name)) {
                add(Does.SWITCH, name, switchCost);
            }
            last = name;
        }

        private void compute(Progress running) {
            var ticks = Math.min(quantum, running.left);
            running.left -= ticks;
            add(Does.RUN, running.job.name(), ticks);
        }

        private void idleUntil(long tick) {
            add(Does.IDLE, "", tick - now);
        }

        /** A job that goes on makes its slice longer. */
        private void add(Does does, String job, long ticks) {
            var from = now;
            now += ticks;
            if (!slices.isEmpty()) {
                var before = slices.getLast();
                if (before.does() == does && before.job().equals(job)) {
                    from = before.from();
                    slices.removeLast();
                }
            }
            slices.add(new Slice(does, job, from, now));
        }
    }

    public static Figures figures(List<Job> jobs, List<Slice> timeline) {
        requireNames(jobs);
        var ticks = new long[Does.values().length];
        var begins = new HashMap<String, Long>();
        var ends = new HashMap<String, Long>();
        for (var slice : timeline) {
            ticks[slice.does().ordinal()] += slice.ticks();
            if (slice.does() == Does.RUN) {
                begins.putIfAbsent(slice.job(), slice.from());
                ends.put(slice.job(), slice.to());
            }
        }
        var turnaround = new HashMap<String, Long>();
        var response = new HashMap<String, Long>();
        for (var job : jobs) {
            var begin = begins.get(job.name());
            if (begin != null) {
                response.put(job.name(), begin - job.arrival());
                turnaround.put(job.name(), ends.get(job.name()) - job.arrival());
            }
        }
        return new Figures(
                ticks[Does.RUN.ordinal()],
                ticks[Does.SWITCH.ordinal()],
                ticks[Does.IDLE.ordinal()],
                turnaround,
                response);
    }
}
