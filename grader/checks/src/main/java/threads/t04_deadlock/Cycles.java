package threads.t04_deadlock;

import grader.spec.Actors;
import grader.spec.Property;
import grader.spec.Trial;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** C1 and C2: the cycles of small graphs against those found by walking from every thread. */
final class Cycles {
    private static final int GRAPHS = 250;
    private static final int HUNDREDS = 300;

    private Cycles() {}

    static void areComplete(Trial trial) throws Exception {
        overGraphs(trial, graph -> {
            try (var actors = trial.actors()) {
                var found = found(actors, graph);
                var threads = found.stream().mapToInt(List::size).sum();
                var distinct = found.stream().flatMap(List::stream).distinct().count();
                if (threads != distinct || !Graph.withoutOrder(found).equals(Graph.withoutOrder(graph.cycles()))) {
                    throw actors.broken(
                            "the cycles are " + graph.cycles(),
                            "cycles(…) returned " + found,
                            "a cycle is what comes back to itself: of any length, one included; who only leads there is"
                                    + " not in it");
                }
            }
        });
        ofHundreds(trial);
    }

    /** A walk may not give up where small graphs end. */
    private static void ofHundreds(Trial trial) throws Exception {
        var graph = Graph.circle(HUNDREDS);
        var found = trial.call(
                "cycles(…) of a circle of " + HUNDREDS + " threads",
                () -> Deadlocks.cycles(graph.waitsFor(), graph.heldBy()));
        trial.require(
                found.size() == 1
                        && found.getFirst().size() == HUNDREDS
                        && graph.waitsFor().keySet().equals(Set.copyOf(found.getFirst())),
                "there is one cycle, and all " + HUNDREDS + " threads are in it",
                "cycles(…) returned " + found.size() + " cycles with "
                        + found.stream().mapToInt(List::size).sum() + " threads in all",
                "");
    }

    private static void overGraphs(Trial trial, Property<Graph> property) throws Exception {
        Arbitrary<Graph> circles = Arbitraries.integers().between(1, 9).map(Graph::circle);
        trial.forAll(circles, 12, property);
        trial.forAll(Graph.any(), GRAPHS, property);
    }

    private static List<List<String>> found(Actors actors, Graph graph) {
        return actors.start(
                        "caller",
                        "cycles(…)",
                        () -> Deadlocks.cycles(
                                Collections.unmodifiableMap(graph.waitsFor()),
                                Collections.unmodifiableMap(graph.heldBy())))
                .returns("cycles(…) of " + graph + " returns");
    }

    /** Which cycles there are is C1's matter. */
    static void areInOrder(Trial trial) throws Exception {
        overGraphs(trial, graph -> {
            try (var actors = trial.actors()) {
                var found = found(actors, graph);
                var expected = graph.cycles();
                if (!found.equals(expected) && Graph.withoutOrder(found).equals(Graph.withoutOrder(expected))) {
                    throw actors.broken(
                            "in the order of waitsFor the cycles are " + expected,
                            "cycles(…) returned " + found,
                            "begin each cycle with its first thread in waitsFor, and order the cycles by these");
                }
            }
        });
    }

    static void mapsAreOnlyRead(Trial trial) throws Exception {
        var graph = Graph.circle(3);
        var before = graph.toString();
        trial.call("cycles(…)", () -> Deadlocks.cycles(graph.waitsFor(), graph.heldBy()));
        trial.require(
                graph.toString().equals(before),
                "the maps are not changed",
                "before: " + before + "; after: " + graph,
                "work on maps of your own");
        trial.fails(
                "cycles(null, {})",
                NullPointerException.class,
                () -> Deadlocks.<String, String>cycles(nothing(), Map.of()));
        trial.fails(
                "cycles({}, null)",
                NullPointerException.class,
                () -> Deadlocks.<String, String>cycles(Map.of(), nothing()));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the null that the contract speaks of
    private static Map<String, String> nothing() {
        return (Map<String, String>) null;
    }
}
