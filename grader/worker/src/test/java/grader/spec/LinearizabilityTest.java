package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.spec.History.Operation;
import grader.spec.History.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LinearizabilityTest {
    private static Operation done(String name, List<Object> arguments, long began, long ended, Object value) {
        return new Operation("T" + began, name, arguments, began, ended, new Outcome.Returned(value));
    }

    private static Operation pending(String name, List<Object> arguments, long began) {
        return new Operation("T" + began, name, arguments, began, Long.MAX_VALUE, new Outcome.Pending());
    }

    private static <S> boolean explained(Model<S> model, Operation... operations) {
        return Linearizability.check(History.of(List.of(operations)), model) instanceof Linearizability.Explained;
    }

    @Test
    void whatEndedBeforeAnotherBeganComesBeforeIt() {
        var set = done("set", List.of(1), 1, 2, "");
        assertTrue(explained(Models.REGISTER, set, done("get", List.of(), 3, 4, 1)));
        assertEquals(false, explained(Models.REGISTER, set, done("get", List.of(), 3, 4, 0)));
        assertTrue(explained(Models.REGISTER, done("set", List.of(1), 1, 4, ""), done("get", List.of(), 2, 3, 0)));
    }

    @Test
    void aPendingOperationMayOrMayNotHaveTakenEffect() {
        var set = pending("set", List.of(1), 1);
        assertTrue(explained(Models.REGISTER, set, done("get", List.of(), 3, 4, 0), done("get", List.of(), 5, 6, 1)));
        assertTrue(explained(Models.REGISTER, set, done("get", List.of(), 3, 4, 0), done("get", List.of(), 5, 6, 0)));
        assertEquals(
                false,
                explained(Models.REGISTER, set, done("get", List.of(), 3, 4, 1), done("get", List.of(), 5, 6, 0)));
    }

    @Test
    void theAnswerSaysHowFarAnOrderGoesAndWhatCannotFollow() {
        var add = done("add", List.of(1), 1, 2, "");
        var first = done("poll", List.of(), 3, 4, 1);
        var again = done("poll", List.of(), 5, 6, 1);
        var answer = Linearizability.check(History.of(List.of(add, first, again)), Models.QUEUE);
        var unexplained = assertInstanceOf(Linearizability.Unexplained.class, answer);
        assertEquals(List.of(add, first), unexplained.order());
        assertEquals(List.of(again), unexplained.stuck());
    }

    @Test
    void anEmptyHistoryIsExplainedAndATooLongOneRefused() {
        assertTrue(explained(Models.QUEUE));
        var many = IntStream.range(0, 63)
                .mapToObj(index -> done("add", List.of(1), 2 * index + 1, 2 * index + 2, ""))
                .toList();
        assertThrows(IllegalArgumentException.class, () -> Linearizability.check(History.of(many), Models.QUEUE));
    }

    /** All operations overlap: every set of them in every order is a situation. */
    @Test
    @Timeout(60)
    void aSearchThatIsTooLongIsGivenUp() {
        var operations = new ArrayList<Operation>();
        for (var index = 0; index < 30; index++) {
            operations.add(done("add", List.of(index), index + 1, 100 + index, ""));
        }
        operations.add(done("poll", List.of(), 200, 201, 77));
        var answer = Linearizability.check(History.of(operations), Models.QUEUE);
        assertInstanceOf(Linearizability.TooLong.class, answer);
    }

    @Property(tries = 300)
    void aSequentialHistoryWhoseCallsAreStretchedIntoOverlapIsExplained(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        var history = overlapping(new Random(seed), size);
        assertInstanceOf(
                Linearizability.Explained.class,
                Linearizability.check(History.of(history), Models.QUEUE),
                history::toString);
    }

    @Property(tries = 1_000)
    void aSpoiltHistoryIsJudgedAsByTryingEveryOrder(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int size) {
        var random = new Random(seed);
        var history = spoilt(random, overlapping(random, size));
        var expected = anyOrder(history, new ArrayList<>(), Models.QUEUE, Models.QUEUE.initial());
        var answer = Linearizability.check(History.of(history), Models.QUEUE);
        Statistics.collect(expected);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
        assertEquals(expected, answer instanceof Linearizability.Explained, history::toString);
    }

    /** Each call takes effect at 100, 200, …; begins and ends are moved away from there by up to 350. */
    private static List<Operation> overlapping(Random random, int size) {
        var queue = new ArrayList<Integer>();
        var times = Collections.nCopies(2 * size, 0).stream()
                .map(_ -> random.nextInt(350))
                .toList();
        var operations = new ArrayList<Operation>();
        for (var index = 0; index < size; index++) {
            var instant = 10_000L + 100L * index;
            var began = 4 * (instant - times.get(index)) + index % 4;
            var ended = 4 * (instant + 1 + times.get(size + index)) + index % 4;
            if (random.nextBoolean()) {
                queue.add(index);
                operations.add(done("add", List.of(index), began, ended, ""));
            } else {
                operations.add(done("poll", List.of(), began, ended, queue.isEmpty() ? -1 : queue.removeFirst()));
            }
        }
        return operations;
    }

    /** Changes one result, or forgets how one call ended. */
    private static List<Operation> spoilt(Random random, List<Operation> history) {
        var changed = new ArrayList<>(history);
        var index = random.nextInt(history.size());
        var victim = history.get(index);
        if (random.nextInt(4) == 0) {
            changed.set(index, pending(victim.name(), victim.arguments(), victim.began()));
        } else if (victim.name().equals("poll")) {
            var value = random.nextInt(history.size() + 1) - 1;
            changed.set(index, done("poll", List.of(), victim.began(), victim.ended(), value));
        } else {
            changed.set(index, done("add", List.of(90), victim.began(), victim.ended(), ""));
        }
        return changed;
    }

    /**
     * The definition itself: some order of all ended and some pending calls that keeps what really came before what.
     */
    private static <S> boolean anyOrder(List<Operation> all, List<Operation> taken, Model<S> model, S state) {
        var left = all.stream().filter(operation -> !taken.contains(operation)).toList();
        if (left.stream().allMatch(Operation::pending)) {
            return true;
        }
        for (var next : left) {
            if (left.stream().anyMatch(other -> other.ended() < next.began())) {
                continue;
            }
            var longer = new ArrayList<>(taken);
            longer.add(next);
            Set<S> states = model.after(state, next);
            if (states.stream().anyMatch(after -> anyOrder(all, longer, model, after))) {
                return true;
            }
        }
        return false;
    }
}
