package iomodels.i04_select_and_poll;

import iomodels.i04_select_and_poll.Script.Visit;
import iomodels.i04_select_and_poll.World.Failure;
import iomodels.i04_select_and_poll.World.Glitch;
import iomodels.i04_select_and_poll.World.Nap;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A call as it was drawn, before it is fitted together. Naps and glitches name their descriptors by the place of a row.
 *
 * @param inSelect a call of {@code select}; else of {@code poll}
 */
record Draft(
        Focus focus,
        boolean inSelect,
        List<Row> drawn,
        Shape shape,
        Duration timeout,
        Pace pace,
        List<Nap> naps,
        List<Glitch> glitches,
        Optional<Failure> failure) {
    private static final int CROWD_FROM = 600;

    /**
     * How it looks in the large.
     *
     * @param quiet nothing is ready at first
     * @param crowd so many more, which are idle
     * @param place which row decides about nfds
     */
    record Shape(boolean quiet, int crowd, int place) {}

    /** What the clock shows at first, and how long a look takes. */
    record Pace(long clock, long lookNanos) {}

    Visit visit(int multiplexer) {
        var crowd = IntStream.range(0, shape.crowd()).mapToObj(i -> new Row(CROWD_FROM + i, Kernel.READABLE, 0, 0));
        var rows = Stream.concat(ordered().stream(), crowd).toList();
        var nfds = nfds();
        var world = new World(
                bits(rows, nfds),
                pace.clock(),
                pace.lookNanos(),
                naps.stream()
                        .map(nap -> new Nap(nap.permille(), at(nap.descriptor()), nap.bits()))
                        .toList(),
                glitches.stream()
                        .map(glitch -> new Glitch(glitch.look(), at(glitch.descriptor()), glitch.bits()))
                        .toList(),
                failure);
        return new Visit(multiplexer, world, request(rows, nfds));
    }

    /** In ascending order where it is to be seen what ignored entries do: order is another clause's matter. */
    private List<Row> ordered() {
        return focus == Focus.IGNORED
                ? drawn.stream()
                        .sorted(Comparator.comparingInt(Row::descriptor))
                        .toList()
                : drawn;
    }

    private Request request(List<Row> rows, int nfds) {
        return inSelect
                ? new Request.Select(
                        nfds, set(rows, Kernel.READABLE), set(rows, Kernel.WRITABLE), set(rows, Kernel.URGENT), timeout)
                : new Request.Poll(rows.stream().map(Row::entry).toList(), timeout);
    }

    private int nfds() {
        return switch (focus) {
            case LIMIT -> Kernel.SET_SIZE;
            case NFDS -> drawn.isEmpty() ? 0 : Math.max(0, at(shape.place()) + shape.place() % 2);
            case SELECT, NOT_OPEN, POLL, UNASKED, IGNORED, LOOKS, TIME, MEDDLING, FAILURE, SEVERAL, UNMODIFIABLE ->
                Scripted.NFDS;
        };
    }

    private int at(int place) {
        return place >= drawn.size() ? Handed.STRANGER : drawn.get(place).descriptor();
    }

    private static Set<Integer> set(List<Row> rows, int bit) {
        var set = new HashSet<Integer>();
        rows.stream().filter(row -> row.isAsked(bit)).forEach(row -> set.add(row.descriptor()));
        return set;
    }

    /** Only where it is the matter is a watched descriptor not open. */
    private Map<Integer, Integer> bits(List<Row> rows, int nfds) {
        var bits = new HashMap<Integer, Integer>();
        bits.put(Handed.STRANGER, Kernel.READABLE | Kernel.WRITABLE | Kernel.URGENT);
        for (var row : rows) {
            var isOpen = row.bits() >= 0 || focus == Focus.NFDS && row.descriptor() < nfds;
            if (isOpen && row.descriptor() >= 0) {
                bits.put(row.descriptor(), shape.quiet() ? 0 : Math.max(0, row.bits()));
            }
        }
        return bits;
    }
}
