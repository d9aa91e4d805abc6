// loses: C10
// because: the clock goes from tick to tick, also through a million in which nothing changes
package processes.p01_time_sharing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import processes.p01_time_sharing.Slice.Does;

public final class Processor {
    private final Policy policy;

    public Processor(Policy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    public List<Slice> timeline(List<Job> jobs) {
        requireNames(jobs);
        return Ticks.timeline(jobs, policy);
    }

    private static void requireNames(List<Job> jobs) {
        var names = new HashSet<String>();
        for (var job : jobs) {
            if (!names.add(job.name())) {
                throw new IllegalArgumentException("two jobs are called " + job.name());
            }
        }
    }

    private static final class Ticks {
        private final List<Doing> jobs = new ArrayList<>();
        private final ArrayDeque<Doing> ready = new ArrayDeque<>();
        private final List<Slice> slices = new ArrayList<>();
        private final boolean keepsDuringIo;
        private final long quantum;
        private final long switchCost;
        private Doing current;
        private Doing last;
        private long used;
        private long switching;

        /** What a job does at a tick. */
        private enum State {
            COMING,
            READY,
            COMPUTING,
            WAITING,
            ENDED
        }

        /** A job on its way. */
        static final class Doing {
            final Job job;
            State state = State.COMING;
            int burst;
            long left;

            Doing(Job job) {
                this.job = job;
                this.left = job.arrival();
            }
        }

        private Ticks(List<Job> jobs, Policy policy) {
            jobs.forEach(job -> this.jobs.add(new Doing(job)));
            this.keepsDuringIo = policy instanceof Policy.Batch;
            switch (policy) {
                case Policy.Batch _, Policy.Multiprogramming _ -> {
                    quantum = Long.MAX_VALUE;
                    switchCost = 0;
                }
                case Policy.TimeSharing(var ticks, var cost) -> {
                    quantum = ticks;
                    switchCost = cost;
                }
            }
        }

        static List<Slice> timeline(List<Job> jobs, Policy policy) {
            return new Ticks(jobs, policy).play();
        }

        private List<Slice> play() {
            for (long tick = 0; ; tick++) {
                becomeReady();
                giveWay();
                take();
                if (jobs.stream().allMatch(job -> job.state == State.ENDED)) {
                    return slices;
                }
                spend(tick);
            }
        }

        /** Whose arrival or I/O is over at this tick, in the order of the list. */
        private void becomeReady() {
            for (var job : jobs) {
                if ((job.state == State.COMING || job.state == State.WAITING) && job.left == 0) {
                    job.left = job.job.bursts().get(job.burst);
                    job.state = job == current ? State.COMPUTING : State.READY;
                    if (job.state == State.READY) {
                        ready.add(job);
                    }
                }
            }
        }

        private void giveWay() {
            var running = current;
            if (running != null && running.state == State.COMPUTING && used >= quantum) {
                used = 0;
                if (!ready.isEmpty()) {
                    running.state = State.READY;
                    ready.add(running);
                    current = null;
                }
            }
        }

        private void take() {
            if (current == null && !ready.isEmpty()) {
                var next = ready.remove();
                next.state = State.COMPUTING;
                switching = last == null || last == next ? 0 : switchCost;
                used = 0;
                current = next;
                last = next;
            }
        }

        /** What happens in this one tick. */
        private void spend(long tick) {
            var running = current;
            var computes = running != null && running.state == State.COMPUTING && switching == 0;
            jobs.stream()
                    .filter(job -> job.state == State.COMING || job.state == State.WAITING)
                    .forEach(job -> job.left--);
            if (running == null || running.state != State.COMPUTING) {
                add(Does.IDLE, "", tick);
            } else if (!computes) {
                switching--;
                add(Does.SWITCH, running.job.name(), tick);
            } else {
                add(Does.RUN, running.job.name(), tick);
                used++;
                running.left--;
                if (running.left == 0) {
                    endBurst(running);
                }
            }
        }

        private void endBurst(Doing running) {
            var more = running.burst + 1 < running.job.bursts().size();
            running.state = more ? State.WAITING : State.ENDED;
            if (more) {
                running.left = running.job.bursts().get(running.burst + 1);
                running.burst += 2;
            }
            if (!more || !keepsDuringIo) {
                current = null;
            }
        }

        private void add(Does does, String job, long tick) {
            var from = tick;
            if (!slices.isEmpty()) {
                var before = slices.getLast();
                if (before.does() == does && before.job().equals(job)) {
                    from = before.from();
                    slices.removeLast();
                }
            }
            slices.add(new Slice(does, job, from, tick + 1));
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
