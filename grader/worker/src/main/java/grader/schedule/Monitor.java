package grader.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was inside an object's monitor, and what whoever enters next must have seen. Guarded by whoever owns it. */
final class Monitor {
    private final Clock left = new Clock();
    private final Map<Seer, Integer> inside = new HashMap<>();

    /** What those did who have left. */
    Clock left() {
        return left;
    }

    List<Seer> inside() {
        return List.copyOf(inside.keySet());
    }

    void enters(Seer seer) {
        inside.merge(seer, 1, Integer::sum);
    }

    void leaves(Seer seer) {
        seer.isSeenBy(left);
        inside.computeIfPresent(seer, (_, times) -> times > 1 ? times - 1 : null);
    }
}
