package grader.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that one place has had, in the order in which they were written. Guarded by whoever owns it. */
final class Past {
    private static final int MOST = 9;

    /** @param by null for what was there before the round, which everybody has seen */
    record Write(@Nullable Object value, @Nullable Seer by, int epoch, String site) {
        boolean isSeenBy(Seer reader) {
            return by == null || by == reader || reader.clock.of(by.index) >= epoch;
        }
    }

    private final List<Write> writes = new ArrayList<>();
    private final Map<Seer, Integer> seen = new HashMap<>();
    /** How many writes are forgotten. */
    private int forgotten;
    /** Somebody wrote whom nobody here has seen. */
    private boolean lost;

    Past(@Nullable Object first) {
        writes.add(new Write(first, null, 0, ""));
    }

    /** What the processor holds: when it was never written here, nothing is known of the place any more. */
    boolean isKnown(@Nullable Object found) {
        lost |= writes.stream().noneMatch(write -> same(write.value(), found));
        return !lost;
    }

    void add(Seer by, @Nullable Object value, String site) {
        writes.add(new Write(value, by, by.clock.of(by.index), site));
        if (writes.size() > MOST) {
            writes.removeFirst();
            forgotten++;
        }
    }

    boolean isLatest(@Nullable Object found) {
        return same(writes.getLast().value(), found);
    }

    /** The writes that the reader may see by the memory model, the oldest first; the last is the latest of all. */
    List<Write> visibleTo(Seer reader) {
        var visible = new ArrayDeque<Write>();
        var oldest = Math.max(0, seen.getOrDefault(reader, 0) - forgotten);
        for (var number = writes.size() - 1; number >= oldest; number--) {
            visible.addFirst(writes.get(number));
            if (writes.get(number).isSeenBy(reader)) {
                break;
            }
        }
        return List.copyOf(visible);
    }

    /** The reader has seen this value, at the latest one of several: never again an older one. */
    void sees(Seer reader, @Nullable Object found) {
        for (var number = writes.size() - 1; number >= 0; number--) {
            if (same(writes.get(number).value(), found)) {
                seen.merge(reader, forgotten + number, Math::max);
                return;
            }
        }
    }

    /** Numbers by their bits, references by identity. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == other || one instanceof Bits bits && bits.equals(other);
    }

    /** A primitive value, told from a number that the submission holds as an object. */
    record Bits(Object number) {}
}
