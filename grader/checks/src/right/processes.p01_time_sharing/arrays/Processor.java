package processes.p01_time_sharing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Arrays of numbers, jobs by their place; a ring of who is ready; every policy a row of numbers. */
public final class Processor {
    private final long quantum;
    private final long cost;
    private final boolean holds;

    public Processor(Policy policy) {
        quantum = policy instanceof Policy.TimeSharing(long ticks, long unused) ? ticks : Long.MAX_VALUE;
        cost = policy instanceof Policy.TimeSharing(long unused, long ticks) ? ticks : 0;
        holds = Objects.requireNonNull(policy) instanceof Policy.Batch;
    }

    private record Ready(long tick, int place) {}

    private static final class Tape {
        private Slice[] slices = new Slice[4];
        private int size;
        private long now;

        void write(Slice.Does does, String job, long ticks) {
            if (ticks == 0) {
                return;
            }
            if (size > 0
                    && slices[size - 1].does() == does
                    && slices[size - 1].job().equals(job)) {
                slices[size - 1] = new Slice(does, job, slices[size - 1].from(), now + ticks);
            } else {
                if (size == slices.length) {
                    slices = Arrays.copyOf(slices, 2 * size);
                }
                slices[size++] = new Slice(does, job, now, now + ticks);
            }
            now += ticks;
        }
    }

    public List<Slice> timeline(List<Job> list) {
        var jobs = list.toArray(new Job[0]);
        if (Arrays.stream(jobs).map(Job::name).distinct().count() != jobs.length) {
            throw new IllegalArgumentException("names must differ");
        }
        var burst = new int[jobs.length];
        var left = new long[jobs.length];
        var later = new PriorityQueue<Ready>(Comparator.comparing(Ready::tick).thenComparing(Ready::place));
        for (var place = 0; place < jobs.length; place++) {
            left[place] = jobs[place].bursts().get(0);
            later.add(new Ready(jobs[place].arrival(), place));
        }
        var ring = new int[jobs.length + 1];
        int head = 0;
        int tail = 0;
        var last = -1;
        var running = -1;
        var tape = new Tape();
        while (true) {
            while (later.size() > 0 && later.peek().tick() <= tape.now) {
                ring[tail] = later.remove().place();
                tail = (tail + 1) % ring.length;
            }
            if (running >= 0 && head != tail) {
                ring[tail] = running;
                tail = (tail + 1) % ring.length;
                running = -1;
            }
            if (running < 0) {
                if (head == tail) {
                    if (later.size() == 0) {
                        return Arrays.asList(Arrays.copyOf(tape.slices, tape.size));
                    }
                    tape.write(Slice.Does.IDLE, "", later.peek().tick() - tape.now);
                    continue;
                }
                running = ring[head];
                head = (head + 1) % ring.length;
                if (last != running && last >= 0) {
                    tape.write(Slice.Does.SWITCH, jobs[running].name(), cost);
                }
                last = running;
            }
            var ticks = Math.min(left[running], quantum);
            tape.write(Slice.Does.RUN, jobs[running].name(), ticks);
            left[running] -= ticks;
            while (running >= 0 && left[running] == 0) {
                var bursts = jobs[running].bursts();
                if (burst[running] == bursts.size() - 1) {
                    running = -1;
                } else {
                    long io = bursts.get(burst[running] + 1);
                    burst[running] += 2;
                    left[running] = bursts.get(burst[running]);
                    if (holds) {
                        tape.write(Slice.Does.IDLE, "", io);
                        tape.write(Slice.Does.RUN, jobs[running].name(), left[running]);
                        left[running] = 0;
                    } else {
                        later.add(new Ready(tape.now + io, running));
                        running = -1;
                    }
                }
            }
        }
    }

    public static Figures figures(List<Job> jobs, List<Slice> timeline) {
        if (jobs.stream().map(Job::name).collect(Collectors.toSet()).size() < jobs.size()) {
            throw new IllegalArgumentException("names must differ");
        }
        var arrivals = jobs.stream().collect(Collectors.toMap(Job::name, Job::arrival));
        Predicate<Slice> known = slice -> slice.does() == Slice.Does.RUN && arrivals.containsKey(slice.job());
        var ticks = Arrays.stream(Slice.Does.values())
                .mapToLong(does -> timeline.stream()
                        .filter(slice -> slice.does() == does)
                        .mapToLong(Slice::ticks)
                        .sum())
                .toArray();
        var ends = timeline.stream()
                .filter(known)
                .collect(Collectors.toMap(
                        Slice::job, slice -> slice.to() - arrivals.get(slice.job()), (first, later) -> later));
        var begins = timeline.stream()
                .filter(known)
                .collect(Collectors.toMap(
                        Slice::job, slice -> slice.from() - arrivals.get(slice.job()), (first, later) -> first));
        return new Figures(
                ticks[Slice.Does.RUN.ordinal()],
                ticks[Slice.Does.SWITCH.ordinal()],
                ticks[Slice.Does.IDLE.ordinal()],
                ends,
                begins);
    }
}
