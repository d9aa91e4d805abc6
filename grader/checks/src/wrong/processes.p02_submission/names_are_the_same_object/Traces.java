// loses: C5
// because: names are compared by ==
package processes.p02_submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events in a row: at one instant the ends come first. Who is where is kept in sets. */
public final class Traces {
    private Traces() {}

    private record Event(long at, boolean begins, Slice slice) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Boolean.compare(begins, other.begins);
        }
    }

    public static Reading read(List<Slice> trace) {
        List<Event> events = new ArrayList<>();
        Map<String, Integer> left = new java.util.IdentityHashMap<>();
        for (Slice slice : trace) {
            events.add(new Event(slice.start(), true, slice));
            events.add(new Event(slice.end(), false, slice));
            left.merge(slice.task(), 1, Integer::sum);
        }
        events.sort(null);
        Set<Integer> cpus = new HashSet<>();
        Set<String> running = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        Set<String> underWay = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        int most = 0;
        int mostUnderWay = 0;
        for (Event event : events) {
            String task = event.slice().task();
            if (event.begins()) {
                if (!cpus.add(event.slice().cpu()) || !running.add(task)) {
                    throw new IllegalArgumentException(event.slice() + " is in two places");
                }
                underWay.add(task);
            } else {
                cpus.remove(event.slice().cpu());
                running.remove(task);
                if (left.merge(task, -1, Integer::sum) == 0) {
                    underWay.remove(task);
                }
            }
            most = Math.max(most, running.size());
            mostUnderWay = Math.max(mostUnderWay, underWay.size());
        }
        if (most > 1) {
            return new Reading(Reading.Kind.PARALLEL, most);
        }
        return new Reading(mostUnderWay > 1 ? Reading.Kind.CONCURRENT : Reading.Kind.SEQUENTIAL, most);
    }
}
