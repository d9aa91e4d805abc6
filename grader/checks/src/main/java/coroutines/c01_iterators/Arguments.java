package coroutines.c01_iterators;

import grader.spec.Scripts;
import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.Callable;

/** C1: what is refused, and what is not. */
@SuppressWarnings("NullAway") // nulls are what the contract speaks of
final class Arguments {
    private Arguments() {}

    static void check(Trial trial) throws Exception {
        var list = List.of(1_000, 2_000);
        isNull(trial, "map(null, source)", () -> Lazy.map(null, list));
        isNull(trial, "map(f, null)", () -> Lazy.map(element -> element, null));
        isNull(trial, "take(3, null)", () -> Lazy.take(3, null));
        isNull(trial, "take(0, null)", () -> Lazy.take(0, null));
        isNull(trial, "take(-1, null)", () -> Lazy.take(-1, null));
        isNull(trial, "chain(null, source)", () -> Lazy.chain(null, list));
        isNull(trial, "chain(source, null)", () -> Lazy.chain(list, null));
        isNull(trial, "zip(null, source)", () -> Lazy.zip(null, list));
        isNull(trial, "zip(source, null)", () -> Lazy.zip(list, null));
        isNull(trial, "cycle(null)", () -> Lazy.cycle(null));
        for (var n : List.of(-1, -1_000, Integer.MIN_VALUE)) {
            refused(trial, "take(" + n + ", source)", () -> Lazy.take(n, list));
        }
        for (var end : List.of(-5, 0, 5, Integer.MAX_VALUE)) {
            refused(trial, "range(0, " + end + ", 0)", () -> Lazy.range(0, end, 0));
        }
        accepted(trial, "take(0, source)", () -> Lazy.take(0, list));
        accepted(trial, "take(Integer.MAX_VALUE, source)", () -> Lazy.take(Integer.MAX_VALUE, list));
        accepted(trial, "range(5, 0, 1)", () -> Lazy.range(5, 0, 1));
        accepted(trial, "range(0, 5, Integer.MIN_VALUE)", () -> Lazy.range(0, 5, Integer.MIN_VALUE));
    }

    private static void isNull(Trial trial, String call, Callable<?> command) throws Exception {
        Scripts.once(
                trial,
                (play, _) -> play.fails(
                        NullPointerException.class, "C1", "null is a NullPointerException at the call", call, command));
    }

    private static void refused(Trial trial, String call, Callable<?> command) throws Exception {
        Scripts.once(
                trial,
                (play, _) -> play.fails(
                        IllegalArgumentException.class,
                        "C1",
                        "a step of 0 and a negative number are IllegalArgumentExceptions at the call",
                        call,
                        command));
    }

    private static void accepted(Trial trial, String call, Callable<?> command) throws Exception {
        Scripts.once(trial, (play, _) -> play.returns("C1", "any other int is allowed", call, command::call));
    }
}
