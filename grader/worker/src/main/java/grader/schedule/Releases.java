package grader.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was made visible, and where: each place keeps an object and a clock, and a submission may go on making objects
 * as long as the round goes on. When there are too many they are told apart no more: what was made visible at any of
 * them everybody sees. Guarded by whoever owns it.
 */
final class Releases {
    /** So many places are told apart, here and where values are remembered. */
    static final int MOST_PLACES = 20_000;

    private final Map<Place, Clock> released = new HashMap<>();
    private final Map<Place, Monitor> monitors = new HashMap<>();
    private final Clock forgotten = new Clock();

    /** What everybody sees. */
    Clock forgotten() {
        return forgotten;
    }

    /** What was made visible there. */
    Clock at(Place place) {
        forget();
        return released.computeIfAbsent(place, _ -> new Clock());
    }

    /** The same, if anything was. */
    Optional<Clock> known(Place place) {
        return Optional.ofNullable(released.get(place));
    }

    Monitor of(Object object) {
        forget();
        return monitors.computeIfAbsent(new Place(object, ""), _ -> new Monitor());
    }

    private void forget() {
        if (released.size() + monitors.size() < MOST_PLACES) {
            return;
        }
        released.values().forEach(forgotten::join);
        for (var monitor : monitors.values()) {
            forgotten.join(monitor.left());
            monitor.inside().forEach(seer -> seer.isSeenBy(forgotten));
        }
        released.clear();
        monitors.clear();
    }
}
