package processes.p02_submission;

import grader.spec.Play;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import processes.p02_submission.Reading.Kind;

/** C1 to C5: traces beside what they show by the definition. */
final class Readings {
    private static final int WIDE = 300;
    private static final String FAR = "instants are any long, as far from each other as they may be";

    private static final String ANY_NAME = "tasks are told apart by equals, and processors have any number";

    private Readings() {}

    static void check(Play play, TraceScript script) throws Exception {
        judge(play, script, script.apart());
        List.of("C2", "C3").forEach(play::meets);
        play.promising("C4", "who starts when another one ends does not run together with it", () -> {
            judge(play, script, script.slices());
        });
        play.meets("C4");
        play.promising("C5", "the slices are in any order", () -> {
            judge(play, script, TraceScript.mixed(script.slices()));
            judge(play, script, script.slices().reversed());
        });
        play.promising("C5", FAR, () -> judge(play, script, script.huge()));
        for (var cpus : TraceScript.OTHER_CPUS) {
            play.promising("C5", ANY_NAME, () -> judge(play, script, TraceScript.renamed(script.slices(), cpus)));
        }
        play.meets("C5");
    }

    private static void judge(Play play, TraceScript script, List<Slice> slices) {
        var wanted = script.wanted();
        var found = read(play, "C2", slices);
        play.require(found.kind() == wanted.kind(), "C2", "the trace is " + wanted.kind(), "read says " + found.kind());
        play.require(
                found.parallelism() == wanted.parallelism(),
                "C3",
                "the greatest number of slices that run at one instant is " + wanted.parallelism(),
                "read says " + found.parallelism());
    }

    private static Reading read(Play play, String clause, List<Slice> slices) {
        var list = new ArrayList<>(slices);
        var found = play.returns(clause, "read returns", "read(" + slices + ")", () -> Traces.read(list));
        play.require(found != null, clause, "read tells what the trace shows", "it returned null");
        return found;
    }

    /** As many at once as no small number tells; and a long one beside many that come and go. */
    static void wide(Play play) {
        for (var count : new int[] {2, 5, 130, WIDE}) {
            var slices = new ArrayList<Slice>();
            for (var number = 0; number < count; number++) {
                slices.add(new Slice("long " + number, number, number, 10_000));
                slices.add(new Slice("short " + number, count + number, 20_000 + 3 * number, 20_001 + 3 * number));
            }
            isParallel(play, slices, count);
            var few = new ArrayList<>(List.of(new Slice("long 0", 0, 0, 10_000)));
            for (var number = 0; number < count; number++) {
                few.add(new Slice("short " + number, 1, 3 * number, 3 * number + 1));
            }
            isParallel(play, few, 2);
        }
    }

    private static void isParallel(Play play, List<Slice> slices, int count) {
        var found = read(play, "C3", slices);
        play.require(found.kind() == Kind.PARALLEL, "C2", "the trace is " + Kind.PARALLEL, "read says " + found.kind());
        play.require(
                found.parallelism() == count,
                "C3",
                "the greatest number of slices that run at one instant is " + count,
                "read says " + found.parallelism());
    }

    /** What is no trace is refused, whatever else is in it, and the list stays as it is. */
    @SuppressWarnings("NullAway") // the nulls that the contract speaks of
    static void refusals(Play play, TraceScript script) throws Exception {
        isNull(play, "read(null)", null);
        isNull(play, "read([null])", Arrays.asList((Slice) null));
        for (var place : List.of(0, script.slices().size() / 2, script.slices().size())) {
            var slices = new ArrayList<>(script.apart());
            slices.add(place, null);
            isNull(play, "read(" + slices + ")", slices);
        }
        isNotChanged(play, script);
        for (var of : script.apart()) {
            var middle = (of.start() + of.end()) / 2;
            for (var times : List.of(
                    List.of(of.start(), of.end()),
                    List.of(middle, middle + 1),
                    List.of(of.start() - 1, of.start() + 1),
                    List.of(of.end() - 1, of.end() + 1),
                    List.of(of.start() - 2, of.end() + 2))) {
                isRefused(play, script, new Slice("Z", of.cpu(), times.getFirst(), times.getLast()));
                isRefused(play, script, new Slice(of.task(), 9, times.getFirst(), times.getLast()));
            }
            isRefused(play, script, of); // the same once more
            play.promising("C5", FAR, () -> {
                isRefused(play, script, new Slice("Z", of.cpu(), Long.MIN_VALUE, Long.MAX_VALUE));
                isRefused(play, script, new Slice(of.task(), 9, Long.MIN_VALUE, Long.MAX_VALUE));
            });
            List.of("C1", "C5").forEach(play::meets);
        }
    }

    private static void isNull(Play play, String call, List<Slice> slices) {
        play.fails(
                NullPointerException.class,
                "C1",
                "a list or a slice that is null is a NullPointerException",
                call,
                () -> Traces.read(slices));
    }

    private static void isRefused(Play play, TraceScript script, Slice intruder) throws Exception {
        var slices = new ArrayList<>(script.apart());
        slices.add(intruder);
        slices.sort((one, other) -> Long.compare(one.start(), other.start()));
        isRefused(play, slices);
        play.promising("C5", "the slices are in any order", () -> isRefused(play, TraceScript.mixed(slices)));
        for (var cpus : TraceScript.OTHER_CPUS) {
            play.promising("C5", ANY_NAME, () -> isRefused(play, TraceScript.renamed(slices, cpus)));
        }
        play.promising("C5", FAR, () -> isRefused(play, TraceScript.mixed(TraceScript.huge(slices))));
    }

    private static void isRefused(Play play, List<Slice> slices) {
        play.fails(
                IllegalArgumentException.class,
                "C1",
                "a processor or a task that is in two places at one instant is an IllegalArgumentException",
                "read(" + slices + ")",
                () -> Traces.read(slices));
    }

    private static void isNotChanged(Play play, TraceScript script) throws Exception {
        var slices = TraceScript.mixed(script.apart());
        var before = List.copyOf(slices);
        play.returns(
                "C5", "the slices are in any order: read returns", "read(" + slices + ")", () -> Traces.read(slices));
        play.require(slices.equals(before), "C1", "the list is not changed", "afterwards it is " + slices);
        play.promising(
                "C1",
                "the list is not changed, and need not be changeable",
                () -> play.returns("C2", "read returns", "read(" + before + ")", () -> Traces.read(before)));
    }
}
