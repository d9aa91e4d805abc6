package coroutines.c01_iterators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the iterables are used, and the plainest mistakes. The contract is in {@link Lazy}; the grader looks closer. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LazyTest {
    /** At most twenty elements. */
    private static <T> List<T> listOf(Iterable<T> iterable) {
        var list = new ArrayList<T>();
        for (var element : iterable) {
            if (list.size() == 20) {
                break;
            }
            list.add(element);
        }
        return list;
    }

    @Test
    void rangeCountsUpAndDown() {
        assertEquals(List.of(0, 3, 6, 9), listOf(Lazy.range(0, 10, 3)));
        assertEquals(List.of(3, 2, 1), listOf(Lazy.range(3, 0, -1)));
        assertEquals(List.of(), listOf(Lazy.range(0, 0, 1)));
        assertThrows(IllegalArgumentException.class, () -> Lazy.range(0, 1, 0));
    }

    @Test
    void mapAndTake() {
        assertEquals(List.of("1!", "2!"), listOf(Lazy.map(number -> number + "!", List.of(1, 2))));
        assertEquals(List.of(1, 2), listOf(Lazy.take(2, List.of(1, 2, 3))));
        assertEquals(List.of(1, 2, 3), listOf(Lazy.take(9, List.of(1, 2, 3))));
    }

    @Test
    void chainAndZip() {
        assertEquals(List.of(1, 2, 3), listOf(Lazy.chain(List.of(1), List.of(2, 3))));
        assertEquals(
                List.of(new Pair<>(1, "one"), new Pair<>(2, "two")),
                listOf(Lazy.zip(List.of(1, 2, 3), List.of("one", "two"))));
    }

    @Test
    void cycleGoesRound() {
        assertEquals(List.of(1, 2, 3, 1, 2, 3, 1), listOf(Lazy.take(7, Lazy.cycle(List.of(1, 2, 3)))));
        assertFalse(Lazy.cycle(List.of()).iterator().hasNext());
    }

    @Test
    void theEndIsTheEnd() {
        var iterator = Lazy.take(1, List.of(500)).iterator();
        assertTrue(iterator.hasNext());
        assertTrue(iterator.hasNext(), "asking does not move");
        assertEquals(500, iterator.next());
        assertFalse(iterator.hasNext());
        assertThrows(NoSuchElementException.class, iterator::next);
    }

    @Test
    void nothingIsComputedBeforeItIsNeeded() {
        var computed = new ArrayList<Integer>();
        Iterator<Integer> iterator = Lazy.map(
                        number -> {
                            computed.add(number);
                            return -number;
                        },
                        Lazy.range(0, Integer.MAX_VALUE, 1))
                .iterator();
        assertTrue(iterator.hasNext());
        assertEquals(List.of(), computed);
        iterator.next();
        assertEquals(List.of(0), computed);
    }

    @Test
    void anIterableBeginsAnew() {
        var iterable = Lazy.zip(List.of(1, 2), Lazy.cycle(List.of("tick")));
        assertEquals(2, listOf(iterable).size());
        assertEquals(2, listOf(iterable).size());
    }
}
