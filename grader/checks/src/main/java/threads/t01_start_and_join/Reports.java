package threads.t01_start_and_join;

import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** What joinAll says of tasks that have ended. */
final class Reports {
    /** What is started. */
    enum Kind {
        VALUE,
        NULL,
        THREAD
    }

    /** What is started, in order, and numbers from which the order of the endings follows. */
    record Plan(List<Kind> kinds, List<Integer> endings) {}

    private static final String ORDER =
            "keep the tasks in a list in the order of their starts, each with its own ending, and go through that list";

    private Reports() {}

    static Arbitrary<Plan> plans() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class).list().ofMaxSize(6),
                        Arbitraries.integers().between(0, 99).list().ofSize(6))
                .as(Plan::new);
    }

    static void oneForEachInOrder(Trial trial, Plan plan) {
        try (var scene = new Scene(trial, true)) {
            var tasks = new ArrayList<Gated>();
            var expected = new ArrayList<Ending<Object>>();
            for (var kind : plan.kinds()) {
                var name = "t" + (tasks.size() + 1);
                var result = kind == Kind.VALUE ? "result of " + name : null;
                tasks.add(scene.start(name, result, kind == Kind.THREAD));
                expected.add(returned(result));
            }
            var join = scene.joinAll("A");
            var left = new ArrayList<>(tasks);
            for (var number : plan.endings()) {
                if (!left.isEmpty()) {
                    scene.ends(left.remove(number % left.size()));
                }
            }
            join.returns(expected, "all have ended: joinAll has an ending for each, in the order of the starts");
            var late = scene.start("late", "result of late");
            scene.letGo(late);
            expected.add(new Ending.Returned<>("result of late"));
            for (var times = 1; times <= 2; times++) {
                scene.joinAll("B").returns(expected, "joinAll reports all that were started, each time");
            }
        }
    }

    @SuppressWarnings("NullAway") // null is an ordinary result
    private static Ending<Object> returned(@Nullable Object value) {
        return new Ending.Returned<>(value);
    }

    static void startDoesNotWaitForJoin(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            var first = scene.start("first", "1");
            var join = scene.joinAll("A");
            join.waits("first still runs: joinAll waits");
            var second = scene.start("second", "2");
            scene.begins(second);
            scene.letGo(second);
            scene.letGo(first);
            join.returns("both have ended: joinAll returns");
            scene.joinAll("A")
                    .returns(
                            List.of(new Ending.Returned<>("1"), new Ending.Returned<>("2")),
                            "what was started during a joinAll is reported by the next");
        }
    }

    /** Two starters, a task that starts another, and one who joins, all at once. */
    static void startedFromManyThreads(Trial trial, Round round) throws Exception {
        var crew = new Crew<String>(true);
        for (var starter : List.of("a", "b")) {
            round.thread("starter " + starter, () -> {
                for (var number = 1; number <= 3; number++) {
                    var name = starter + number;
                    crew.start(() -> name);
                    round.pause();
                }
            });
        }
        round.thread(
                "starter of c",
                () -> crew.start(() -> {
                    crew.start(() -> "c2");
                    return "c1";
                }));
        round.thread("joiner", () -> crew.joinAll(Scene.LONG));
        round.run();
        trial.call("joinAll(1 h)", () -> crew.joinAll(Scene.LONG)); // c1 has ended after this: c2 was started before
        var names = trial.call("joinAll(1 h)", () -> crew.joinAll(Scene.LONG)).stream()
                .map(Reports::shown)
                .toList();
        requireEverybody(round, names);
    }

    private static void requireEverybody(Round round, List<String> names) {
        round.require(
                names.size() == 8 && names.stream().sorted().toList().equals(everybody()),
                "8 tasks were started, by several threads at once: each is reported once, " + everybody(),
                "reported were " + names,
                "which lock guards the list, in start and in joinAll?");
        for (var starter : List.of("a", "b")) {
            var own = names.stream().filter(name -> name.startsWith(starter)).toList();
            round.require(
                    own.equals(own.stream().sorted().toList()),
                    "those that one thread started are reported in the order of its starts",
                    "reported were " + names,
                    ORDER);
        }
    }

    private static String shown(Ending<String> ending) {
        return ending instanceof Ending.Returned<String> returned ? returned.value() : ending.toString();
    }

    private static List<String> everybody() {
        return List.of("a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2");
    }
}
