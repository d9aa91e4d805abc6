package grader.schedule;

import grader.schedule.Past.Bits;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What plain reads give in one round: any value that the memory model allows, by the seed. A read that nothing orders
 * after the latest write may get an older value, but never one from before a write that the thread has seen or must
 * have seen. Whoever reads the same place again and again sees the latest value in the end.
 */
public final class StaleReads {
    private static final int MOST_TOLD = 12;
    private static final int PATIENCE = 1_000;
    /** No place ever has this value. */
    private static final Object LOST = new Object();

    private final long seed;
    private final Order order = new Order();
    private final Map<Place, Past> pasts = new HashMap<>();
    private final Map<Choice, Integer> reads = new HashMap<>();
    private final Map<VarHandle, Optional<Variable>> variables = new HashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> lines = new LinkedHashSet<>();

    /** How one thread reads one field. */
    private record Choice(Seer reader, String field) {}

    /** @param seed the same seed decides the same for the same reads */
    public StaleReads(long seed) {
        this.seed = seed;
    }

    /** A thread of the round, before it starts; it has seen what was done before. */
    public void enrol(Thread thread, String name) {
        order.enrol(thread, name);
    }

    /** Each stale read: who read what, and whose write it did not see. */
    public List<String> told() {
        synchronized (order) {
            return List.copyOf(told);
        }
    }

    /** The submission's lines of the writes that were not seen, and of the reads. */
    public List<String> lines() {
        synchronized (order) {
            return List.copyOf(lines);
        }
    }

    Order order() {
        return order;
    }

    @SuppressWarnings("unchecked") // a place has values of one type
    <T> T read(@Nullable Object holder, T found, String field, String site) {
        return readReference(holder, new Bits(found), field, site) instanceof Bits(var number) ? (T) number : found;
    }

    @Nullable
    Object readReference(@Nullable Object holder, @Nullable Object found, String field, String site) {
        synchronized (order) {
            var past = pasts.get(new Place(holder, field));
            if (past == null || !past.isKnown(found)) {
                return found;
            }
            var reader = order.reader();
            if (!past.isLatest(found)) {
                past.sees(reader, found); // the latest is still on its way
                return found;
            }
            var visible = past.visibleTo(reader);
            var given = visible.get(choice(new Choice(reader, field), visible.size()));
            past.sees(reader, given.value());
            if (!past.isLatest(given.value())) {
                tell(reader, field, site, visible.get(visible.indexOf(given) + 1));
            }
            return given.value();
        }
    }

    void writes(@Nullable Object holder, @Nullable Object old, @Nullable Object next, String field, String site) {
        synchronized (order) {
            if (pasts.size() > Releases.MOST_PLACES) {
                pasts.clear(); // what is there now everybody has seen: that is allowed as well
            }
            var past = pasts.computeIfAbsent(new Place(holder, field), _ -> new Past(old));
            past.isKnown(old);
            past.add(order.me(), next, site);
        }
    }

    void calls(Object object, boolean changes) {
        synchronized (order) {
            if (PlainCollections.has(object)) {
                changing(object, PlainCollections.name(object), new Bits(PlainCollections.size(object)));
            }
            order.calls(object, changes);
        }
    }

    void returned(Object object, String site) {
        synchronized (order) {
            if (PlainCollections.has(object)) {
                changed(object, PlainCollections.name(object), new Bits(PlainCollections.size(object)), site);
            }
            order.returned(object);
        }
    }

    void calls(VarHandle handle, @Nullable Object first) {
        synchronized (order) {
            var holder = holder(handle, first);
            variable(handle, first).ifPresent(field -> changing(holder, field.name(), field.value(holder)));
            order.releases(holder);
            order.looks();
        }
    }

    void returned(VarHandle handle, @Nullable Object first, String site) {
        synchronized (order) {
            var holder = holder(handle, first);
            variable(handle, first).ifPresent(field -> changed(holder, field.name(), field.value(holder), site));
            order.acquires(holder);
        }
    }

    /** Who calls another handle of the same object is ordered as well: that is assumed. */
    private static Object holder(VarHandle handle, @Nullable Object first) {
        return first == null || handle.coordinateTypes().isEmpty() ? handle : first;
    }

    private Optional<Variable> variable(VarHandle handle, @Nullable Object first) {
        return first == null ? Optional.empty() : variables.computeIfAbsent(handle, Variable::of);
    }

    private void changing(Object holder, String name, @Nullable Object value) {
        order.me().before.put(new Place(holder, name), new Seer.Before(value));
    }

    /** A call that led to another one on the same place has lost what was there before: so is the place. */
    private void changed(Object holder, String name, @Nullable Object value, String site) {
        var before = order.me().before.remove(new Place(holder, name));
        if (before == null) {
            pasts.computeIfAbsent(new Place(holder, name), _ -> new Past(value)).isKnown(LOST);
        } else if (!Past.same(before.value(), value)) {
            writes(holder, before.value(), value, name, site);
        }
    }

    int size(Object object, int found, String site) {
        return PlainCollections.has(object) ? read(object, found, PlainCollections.name(object), site) : found;
    }

    /** Some read a field as late as can be, some at once, some now so, now so. */
    private int choice(Choice who, int visible) {
        if (visible == 1) {
            return 0;
        }
        var times = reads.merge(who, 1, Integer::sum);
        var manner = mix(seed ^ mix(31L * who.field().hashCode() + who.reader().index));
        if (times > PATIENCE) {
            return visible - 1;
        }
        return switch ((int) Math.floorMod(manner, 3L)) {
            case 0 -> visible - 1;
            case 1 -> 0;
            default -> (int) Math.floorMod(mix(manner + times), (long) visible);
        };
    }

    private void tell(Seer reader, String field, String site, Past.Write unseen) {
        if (told.size() < MOST_TOLD && unseen.by() != null) {
            told.add(reader.name + " reads " + field + " at " + site + " and does not see what " + unseen.by().name
                    + " wrote at " + unseen.site() + ": neither `volatile` nor a common lock lies between");
            Stream.of(unseen.site(), site).filter(line -> line.contains(":")).forEach(lines::add);
        }
    }

    /** The finaliser of SplittableRandom: every bit of the result depends on every bit given. */
    private static long mix(long bits) {
        var mixed = (bits + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
