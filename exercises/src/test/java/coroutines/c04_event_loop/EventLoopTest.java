package coroutines.c04_event_loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How an event loop is used, and the plainest mistakes. The contract is in {@link EventLoop}; the grader looks closer.
 */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventLoopTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Jumping clock = new Jumping();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    /** A clock for which to wait is to jump. */
    private static final class Jumping implements Clock {
        private Duration now = Duration.ZERO;

        @Override
        public synchronized Duration now() {
            return now;
        }

        @Override
        public synchronized void sleepUntil(Duration time) {
            now = time.compareTo(now) > 0 ? time : now;
        }
    }

    @Test
    void eatAndPlayTakeTurns() throws Exception {
        var loop = new EventLoop(clock);
        var eat = loop.spawn(() -> {
            lines.add("egon eats 1");
            loop.sleep(Duration.ofSeconds(2));
            lines.add("egon eats 2");
            return "eaten";
        });
        var play = loop.spawn(() -> {
            lines.add("egon plays 1");
            loop.sleep(SECOND);
            lines.add("egon plays 2");
            return null;
        });
        assertEquals(List.of(), lines);
        loop.joinAll(List.of(eat, play));
        assertEquals(List.of("egon eats 1", "egon plays 1", "egon plays 2", "egon eats 2"), lines);
        assertEquals(Duration.ofSeconds(2), clock.now());
        assertEquals("eaten", eat.value());
        assertNull(play.value());
    }

    @Test
    void whoIsReadyHasHisTurnInOrder() {
        var loop = new EventLoop(clock);
        for (var name : List.of("a", "b", "c")) {
            loop.spawn(() -> {
                lines.add(name + "1");
                loop.sleep(Duration.ZERO);
                return lines.add(name + "2");
            });
        }
        loop.sleep(Duration.ZERO);
        lines.add("main");
        loop.sleep(SECOND);
        assertEquals(List.of("a1", "b1", "c1", "main", "a2", "b2", "c2"), lines);
        assertThrows(IllegalArgumentException.class, () -> loop.sleep(Duration.ofNanos(-1)));
    }

    @Test
    void aFailureIsKeptForWhoeverAsks() {
        var loop = new EventLoop(clock);
        var failure = new IOException("no such page");
        var task = loop.spawn(() -> {
            loop.sleep(SECOND);
            throw failure;
        });
        assertFalse(task.isDone());
        task.join();
        assertTrue(task.isDone());
        assertSame(failure, assertThrows(ExecutionException.class, task::value).getCause());
        assertSame(failure, assertThrows(ExecutionException.class, task::value).getCause());
    }

    @Test
    void toWaitForOneselfOrForEachOtherIsRefused() {
        var loop = new EventLoop(clock);
        var own = new AtomicReference<Task<String>>();
        own.set(loop.spawn(() -> {
            assertThrows(IllegalStateException.class, () -> own.get().join());
            return "refused";
        }));
        own.get().join();

        var tasks = new ArrayList<Task<String>>();
        for (var i = 0; i < 2; i++) {
            var other = 1 - i;
            tasks.add(loop.spawn(() -> tasks.get(other).value()));
        }
        assertThrows(IllegalStateException.class, () -> tasks.getFirst().join(), "each waits for the other");
        assertFalse(tasks.getFirst().isDone());
    }

    @Test
    void aBlockingCallStopsTheWorldAndAPatchedOneDoesNot() {
        assertEquals(Duration.ofSeconds(10), tenWaits(new EventLoop(clock), clock), "one after the other");
        var loop = new EventLoop(clock);
        assertEquals(SECOND, tenWaits(loop, loop.patched()), "all at the same time");
    }

    /** The code that waits knows nothing of loops. */
    private Duration tenWaits(EventLoop loop, Clock used) {
        var begin = clock.now();
        var tasks = new ArrayList<Task<?>>();
        for (var i = 0; i < 10; i++) {
            tasks.add(loop.spawn(() -> {
                used.sleepUntil(used.now().plus(SECOND));
                return "waited";
            }));
        }
        loop.joinAll(tasks);
        return clock.now().minus(begin);
    }

    @Test
    void tenSleepsByTheRealClock() {
        var loop = new EventLoop(Clock.system());
        var tasks = new ArrayList<Task<?>>();
        var begin = System.nanoTime();
        for (var i = 0; i < 10; i++) {
            tasks.add(loop.spawn(() -> {
                loop.sleep(Duration.ofMillis(20));
                return "slept";
            }));
        }
        loop.joinAll(tasks);
        assertTrue(System.nanoTime() - begin >= 20_000_000);
    }
}
