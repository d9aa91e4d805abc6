package iomodels.i04_select_and_poll;

import grader.spec.Broken;
import grader.spec.Play;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls on one or several multiplexers.
 *
 * @param feature what is special about it
 * @param visits the calls
 */
record Script(Feature feature, List<Visit> visits) {
    /** How far down the greatest descriptors are moved to see whether it is the limit's fault. */
    private static final int DOWN = 33;

    /** Beyond all of them then. */
    private static final int EDGE = Kernel.SET_SIZE - DOWN;

    /**
     * A call.
     *
     * @param multiplexer of which one
     * @param world what its kernel is like
     */
    record Visit(int multiplexer, World world, Request request) {}

    /** Plays it. What holds without the feature is told as the feature's clause, if it is no clause's of its own. */
    void play(Play play) throws Exception {
        var player = new Player(play, this);
        try {
            player.play();
        } catch (Broken seen) {
            if (feature == Feature.PLAIN || isOwn(seen)) {
                throw seen;
            }
            play.anew(() -> playWithout(play));
            if (feature == Feature.LIMIT) {
                play.promising(Feature.NFDS.clause(), Feature.NFDS.fact(), () -> playAtTheEdge(play));
            }
            throw play.told(feature.clause(), feature.fact(), seen);
        }
        if (player.hasTold()
                && !Set.of(Feature.PLAIN, Feature.FAILURE, Feature.IGNORED).contains(feature)) {
            play.meets(feature.clause());
        }
    }

    /** What is the caller's may be changed in any scene: that is no matter of what is special about this one. */
    private boolean isOwn(Broken seen) {
        var clause = seen.clause().orElse("");
        return clause.equals(feature.clause()) || clause.equals("C12");
    }

    private void playWithout(Play play) throws Exception {
        for (var visit : visits) {
            new Player(play, new Script(Feature.PLAIN, List.of(without(visit)))).play();
        }
    }

    /** The greatest descriptor is the last below nfds, but is none of those at the limit. */
    private void playAtTheEdge(Play play) throws Exception {
        for (var visit : visits) {
            var lower = new Visit(visit.multiplexer(), moved(visit.world(), EDGE), moved(visit.request(), EDGE));
            new Player(play, new Script(Feature.PLAIN, List.of(lower))).play();
        }
    }

    private Visit without(Visit visit) {
        return switch (feature) {
            case PLAIN, UNMODIFIABLE, MEDDLING, SEVERAL -> visit;
            case FAILURE -> new Visit(visit.multiplexer(), visit.world().sound(), visit.request());
            case LIMIT ->
                new Visit(
                        visit.multiplexer(),
                        moved(visit.world(), Scripted.NFDS),
                        moved(visit.request(), Scripted.NFDS));
            case IGNORED ->
                visit.request() instanceof Request.Poll poll
                        ? new Visit(visit.multiplexer(), visit.world(), poll.withoutIgnored())
                        : visit;
            case NFDS ->
                visit.request() instanceof Request.Select select
                        ? new Visit(visit.multiplexer(), visit.world(), select.wide())
                        : visit;
        };
    }

    private static World moved(World world, int from) {
        var bits = new HashMap<Integer, Integer>();
        for (Map.Entry<Integer, Integer> entry : world.bits().entrySet()) {
            bits.put(moved(entry.getKey(), from), entry.getValue());
        }
        return new World(bits, world.clock(), world.lookNanos(), world.naps(), world.glitches(), world.failure());
    }

    private static Request moved(Request request, int from) {
        return switch (request) {
            case Request.Select select ->
                new Request.Select(
                        from,
                        moved(select.reading(), from),
                        moved(select.writing(), from),
                        moved(select.urgent(), from),
                        select.timeout());
            case Request.Poll poll -> poll;
        };
    }

    private static Set<Integer> moved(Set<Integer> set, int from) {
        var moved = new HashSet<Integer>();
        set.forEach(descriptor -> moved.add(moved(descriptor, from)));
        return moved;
    }

    private static int moved(int descriptor, int from) {
        return descriptor >= from ? descriptor - DOWN : descriptor;
    }
}
