package coroutines.c02_generator;

import grader.spec.Shown;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Scripts of calls against what a generator does by the contract. */
final class Values {
    private Values() {}

    /** A call, {@code sent} null for {@code next()} or {@code send(null)}, and the value that the body yields to it. */
    record Step(boolean isNext, String sent, String yielded) {
        @Override
        public String toString() {
            return (isNext ? "next()" : "send(" + Shown.of(sent) + ")") + " gets " + Shown.of(yielded);
        }
    }

    /** Scripts of one to twelve calls, most of which send something: by that one tells one step from another. */
    static Arbitrary<List<Step>> scripts() {
        var names = Arbitraries.of("a", "b", "c", "d", "e", "f").injectNull(0.15);
        return Combinators.combine(Arbitraries.of(true, false, false), names, names)
                .as((isNext, sent, yielded) -> new Step(isNext, isNext ? null : sent, yielded))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    static void arrive(Trial trial, List<Step> script) {
        try (var scene = new Scene(trial)) {
            var received = Collections.synchronizedList(new ArrayList<String>());
            var generator = scene.<String, String>generator("yields the script's values, one after the other", out -> {
                for (var step : script) {
                    received.add(out.yield(step.yielded()));
                }
            });
            var sent = new ArrayList<String>();
            for (var step : script) {
                resume(scene, generator, step, sent.isEmpty() || step.isNext());
                sent.add(step.sent());
            }
            var expected = sent.subList(1, sent.size()).stream().map(Shown::of).toList();
            List<String> found;
            synchronized (received) {
                found = received.stream().map(Shown::of).toList();
            }
            trial.require(
                    found.equals(expected),
                    "the pending yields return what was sent, null for next(): " + expected,
                    "they returned " + found,
                    "yield returns the value of the call that resumes it, not of the one before");
        }
    }

    private static void resume(Scene scene, Generator<String, String> generator, Step step, boolean byNext) {
        if (byNext) {
            scene.start("next()", generator::next).returns(step.yielded(), "next() returns what the body yields");
        } else {
            scene.start("send(" + Shown.of(step.sent()) + ")", () -> generator.send(step.sent()))
                    .returns(step.yielded(), "send returns what the body yields");
        }
    }
}
