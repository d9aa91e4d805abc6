// loses: C5
// because: a burst of more ticks than an int holds is cut into quanta.
package processes.p01_time_sharing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** One simulation for all three policies; who becomes ready is kept in a calendar by ticks. */
public final class Processor {
    private final boolean stays;
    private final long quantum;
    private final long cost;

    public Processor(Policy policy) {
        switch (policy) {
            case Policy.Batch() -> {
                stays = true;
                quantum = Long.MAX_VALUE;
                cost = 0;
            }
            case Policy.Multiprogramming() -> {
                stays = false;
                quantum = Integer.MAX_VALUE;
                cost = 0;
            }
            case Policy.TimeSharing(long ticks, long ofSwitch) -> {
                stays = false;
                quantum = ticks;
                cost = ofSwitch;
            }
        }
    }

    private static Map<String, Job> byName(List<Job> jobs) {
        var map = new LinkedHashMap<String, Job>();
        for (var job : jobs) {
            if (map.put(job.name(), job) != null) {
                throw new IllegalArgumentException("twice: " + job.name());
            }
        }
        return map;
    }

    public List<Slice> timeline(List<Job> jobs) {
        byName(jobs);
        var simulation = new Simulation(List.copyOf(jobs));
        simulation.run();
        return Collections.unmodifiableList(simulation.chart);
    }

    private final class Simulation {
        private final List<Job> jobs;
        private final int[] position;
        private final long[] rest;
        private final TreeMap<Long, TreeSet<Integer>> calendar = new TreeMap<>();
        private final LinkedList<Integer> queue = new LinkedList<>();
        private final java.util.ArrayList<Slice> chart = new java.util.ArrayList<>();
        private long tick;
        private int computedLast = -1;
        /** A slice that may still grow. */
        private Slice.Does does;

        private int who;
        private long since;

        Simulation(List<Job> jobs) {
            this.jobs = jobs;
            position = new int[jobs.size()];
            rest = new long[jobs.size()];
            for (var i = 0; i < jobs.size(); i++) {
                rest[i] = jobs.get(i).bursts().getFirst();
                note(jobs.get(i).arrival(), i);
            }
        }

        void note(long when, int job) {
            calendar.computeIfAbsent(when, key -> new TreeSet<>()).add(job);
        }

        void arrive() {
            var due = calendar.headMap(tick, true);
            due.values().forEach(queue::addAll);
            due.clear();
        }

        void spend(Slice.Does what, int job, long ticks) {
            if (does != what || who != job) {
                flush();
                does = what;
                who = job;
                since = tick;
            }
            tick += ticks;
        }

        void flush() {
            if (does != null) {
                chart.add(new Slice(
                        does, does == Slice.Does.IDLE ? "" : jobs.get(who).name(), since, tick));
            }
        }

        void run() {
            arrive();
            while (!queue.isEmpty() || !calendar.isEmpty()) {
                if (queue.isEmpty()) {
                    spend(Slice.Does.IDLE, -1, calendar.firstKey() - tick);
                    arrive();
                    continue;
                }
                int job = queue.removeFirst();
                if (cost > 0 && computedLast >= 0 && computedLast != job) {
                    spend(Slice.Does.SWITCH, job, cost);
                }
                computedLast = job;
                compute(job);
            }
            flush();
        }

        void compute(int job) {
            var bursts = jobs.get(job).bursts();
            while (true) {
                if (rest[job] > quantum) {
                    spend(Slice.Does.RUN, job, quantum);
                    rest[job] -= quantum;
                    arrive();
                    if (!queue.isEmpty()) {
                        queue.addLast(job);
                        return;
                    }
                    continue;
                }
                spend(Slice.Does.RUN, job, rest[job]);
                if (position[job] == bursts.size() - 1) {
                    arrive();
                    return;
                }
                long io = bursts.get(position[job] + 1);
                position[job] += 2;
                rest[job] = bursts.get(position[job]);
                if (!stays) {
                    note(tick + io, job);
                    arrive();
                    return;
                }
                spend(Slice.Does.IDLE, -1, io);
            }
        }
    }

    public static Figures figures(List<Job> jobs, List<Slice> timeline) {
        var named = byName(jobs);
        long computing = 0;
        long switching = 0;
        long idle = 0;
        var turnaround = new TreeMap<String, Long>();
        var response = new TreeMap<String, Long>();
        for (var slice : timeline) {
            switch (slice.does()) {
                case IDLE -> idle += slice.ticks();
                case SWITCH -> switching += slice.ticks();
                case RUN -> {
                    computing += slice.ticks();
                    var job = named.get(slice.job());
                    if (job != null) {
                        turnaround.put(job.name(), slice.to() - job.arrival());
                        response.computeIfAbsent(job.name(), name -> slice.from() - job.arrival());
                    }
                }
            }
        }
        return new Figures(computing, switching, idle, turnaround, response);
    }
}
