package threads.t04_deadlock;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** C11: nobody comes between the two steps of another, though a third thread has what that one waits for. */
final class Between {
    private static final List<String> COMING = List.of("B", "C", "D");

    private final Actors actors;
    private final TwoLocks locks = new TwoLocks();
    private final Map<String, Function> functions;
    private final ConcurrentLinkedQueue<Step> began = new ConcurrentLinkedQueue<>();

    /** A step that has begun. */
    private record Step(String who, boolean second) {
        @Override
        public String toString() {
            return who + "'s " + (second ? "second" : "first");
        }
    }

    private Between(Actors actors, Map<String, Function> functions) {
        this.actors = actors;
        this.functions = functions;
    }

    /** A stands in a step and then throws; the others come meanwhile. */
    static void comesNobody(Trial trial) {
        for (var one : Function.values()) {
            for (var inSecond : List.of(false, true)) {
                for (var other : Function.values()) {
                    for (var third : Function.values()) {
                        try (var actors = trial.actors()) {
                            new Between(actors, Map.of("A", one, "B", other, "C", third, "D", other)).play(inSecond);
                        }
                    }
                }
            }
        }
    }

    private void play(boolean inSecond) {
        var gate = new CountDownLatch(1);
        Runnable slow = () -> {
            Steps.awaitOpen(gate);
            throw new Watched.Frozen();
        };
        var standing = calls("A", inSecond ? () -> {} : slow, inSecond ? slow : () -> {});
        actors.settle();
        var calls = new ArrayList<Call<String>>();
        for (var name : COMING) {
            calls.add(calls(name, () -> {}, () -> {}));
            actors.settle();
        }
        requireNobodyBetween();
        gate.countDown();
        standing.fails(Watched.Frozen.class, "what a step throws is passed on");
        for (var call : calls) {
            call.returns("C12: the steps of all others have come to their ends: this call does");
        }
        requireNobodyBetween();
    }

    private Call<String> calls(String who, Runnable first, Runnable second) {
        var function = function(who);
        return actors.start(
                who,
                function.toString(),
                () -> function.run(locks, () -> begins(who, false, first), () -> begins(who, true, second)));
    }

    private Function function(String who) {
        return Objects.requireNonNull(functions.get(who));
    }

    private void begins(String who, boolean second, Runnable step) {
        began.add(new Step(who, second));
        step.run();
    }

    private void requireNobodyBetween() {
        var steps = List.copyOf(began);
        for (var i = 0; i < steps.size(); i++) {
            var outer = steps.get(i);
            for (var j = i + 1; !outer.second() && j < steps.size() && !isEnd(outer, steps.get(j)); j++) {
                requireApart(outer, steps.get(j));
            }
        }
    }

    /** A throws in its step: what comes after that is no longer in between. */
    private static boolean isEnd(Step first, Step later) {
        return later.who().equals(first.who()) || first.who().equals("A");
    }

    private void requireApart(Step outer, Step inner) {
        var held = function(outer.who()).needs(false);
        var needed = function(inner.who()).needs(inner.second());
        if (!Collections.disjoint(held, needed)) {
            throw actors.broken(
                    outer.who() + " is between its two steps and holds " + held
                            + ": no step of another runs that needs " + needed,
                    inner + " step ran before " + outer.who() + "'s second one",
                    "do not give a lock back before both steps are over: take the locks in an order in which that is"
                            + " never needed");
        }
    }
}
