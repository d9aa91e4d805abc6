package processes.p01_time_sharing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A calendar of ticks, each with the places of those that become ready then; recursion-free, one loop a slice. */
public final class Processor {
    private final Policy policy;

    public Processor(Policy policy) {
        if (policy == null) {
            throw new NullPointerException();
        }
        this.policy = policy;
    }

    public List<Slice> timeline(List<Job> jobs) {
        var names = new HashSet<String>();
        jobs.forEach(job -> names.add(job.name()));
        if (names.size() < jobs.size()) {
            throw new IllegalArgumentException("names");
        }
        var raw = policy instanceof Policy.Batch ? batch(jobs) : shared(jobs);
        return merged(raw);
    }

    private static List<Slice> batch(List<Job> jobs) {
        var slices = new LinkedList<Slice>();
        var sorted = new ArrayList<>(jobs);
        sorted.sort((one, other) -> Long.compare(one.arrival(), other.arrival()));
        long now = 0;
        for (var job : sorted) {
            if (job.arrival() > now) {
                slices.add(Slice.idle(now, job.arrival()));
                now = job.arrival();
            }
            var computes = true;
            for (long ticks : job.bursts()) {
                slices.add(computes ? Slice.run(job.name(), now, now + ticks) : Slice.idle(now, now + ticks));
                now += ticks;
                computes = !computes;
            }
        }
        return slices;
    }

    private List<Slice> shared(List<Job> jobs) {
        var quantum = policy instanceof Policy.TimeSharing sharing ? sharing.quantum() : Long.MAX_VALUE;
        var cost = policy instanceof Policy.TimeSharing sharing ? sharing.switchCost() : 0;
        NavigableMap<Long, TreeSet<Integer>> calendar = new TreeMap<>();
        var todo = new ArrayList<LinkedList<Long>>();
        for (var place = 0; place < jobs.size(); place++) {
            todo.add(new LinkedList<>(jobs.get(place).bursts()));
            calendar.computeIfAbsent(jobs.get(place).arrival(), _ -> new TreeSet<>())
                    .add(place);
        }
        var queue = new LinkedList<Integer>();
        var slices = new LinkedList<Slice>();
        var last = -1;
        var current = -1;
        long now = 0;
        while (true) {
            while (!calendar.isEmpty() && calendar.firstKey() <= now) {
                queue.addAll(calendar.pollFirstEntry().getValue());
            }
            if (current >= 0 && !queue.isEmpty()) {
                queue.addLast(current);
                current = -1;
            }
            if (current < 0 && queue.isEmpty()) {
                if (calendar.isEmpty()) {
                    return slices;
                }
                slices.add(Slice.idle(now, calendar.firstKey()));
                now = calendar.firstKey();
                continue;
            }
            if (current < 0) {
                current = queue.removeFirst();
                if (last >= 0 && last != current && cost > 0) {
                    slices.add(Slice.change(jobs.get(current).name(), now, now + cost));
                    now += cost;
                }
                last = current;
            }
            long left = todo.get(current).removeFirst();
            var ticks = left < quantum ? left : quantum;
            slices.add(Slice.run(jobs.get(current).name(), now, now + ticks));
            now += ticks;
            if (left > ticks) {
                todo.get(current).addFirst(left - ticks);
            } else {
                if (!todo.get(current).isEmpty()) {
                    calendar.computeIfAbsent(now + todo.get(current).removeFirst(), _ -> new TreeSet<>())
                            .add(current);
                }
                current = -1;
            }
        }
    }

    private static List<Slice> merged(List<Slice> raw) {
        var merged = new ArrayList<Slice>();
        for (var slice : raw) {
            var before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && before.does() == slice.does() && before.job().equals(slice.job())) {
                merged.set(merged.size() - 1, new Slice(slice.does(), slice.job(), before.from(), slice.to()));
            } else {
                merged.add(slice);
            }
        }
        return Collections.unmodifiableList(merged);
    }

    public static Figures figures(List<Job> jobs, List<Slice> timeline) {
        Map<String, Job> byName = new LinkedHashMap<>();
        for (var job : jobs) {
            if (byName.put(job.name(), job) != null) {
                throw new IllegalArgumentException(job.name() + " is there twice");
            }
        }
        Map<String, Long> turnaround = new HashMap<>();
        Map<String, Long> response = new HashMap<>();
        long run = 0;
        long change = 0;
        long idle = 0;
        for (var slice : timeline) {
            switch (slice.does()) {
                case RUN -> {
                    run += slice.ticks();
                    var job = byName.get(slice.job());
                    if (job != null) {
                        turnaround.put(job.name(), slice.to() - job.arrival());
                        response.putIfAbsent(job.name(), slice.from() - job.arrival());
                    }
                }
                case SWITCH -> change += slice.ticks();
                case IDLE -> idle += slice.ticks();
            }
        }
        return new Figures(run, change, idle, turnaround, response);
    }
}
