package coroutines.c03_greenlet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How greenlets are used, and the plainest mistakes. The contract is in {@link Greenlet}; the grader looks closer.
 */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GreenletTest {
    @Test
    void nothingRunsBeforeTheFirstSwitch() {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        Greenlet<String> main = Greenlet.main();
        var greenlet = new Greenlet<String>(main, first -> {
            lines.add("began with " + first);
            return "done";
        });
        assertEquals(List.of(), lines);
        assertEquals("done", greenlet.switchTo("x"));
        assertEquals(List.of("began with x"), lines);
        assertThrows(NullPointerException.class, () -> new Greenlet<String>(null, first -> first));
        assertThrows(NullPointerException.class, () -> new Greenlet<String>(main, null));
    }

    @Test
    void valuesTravelBothWays() {
        Greenlet<Integer> main = Greenlet.main();
        var adder = new Greenlet<Integer>(main, first -> {
            var sum = first;
            while (true) {
                sum += main.switchTo(sum);
            }
        });
        assertEquals(3, adder.switchTo(3));
        assertEquals(7, adder.switchTo(4));
        assertEquals(300, main.switchTo(300), "main is the one that runs");
        adder.close();
    }

    @Test
    void twoSwitchToEachOtherWithoutGoingBack() {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        Greenlet<String> main = Greenlet.main();
        var others = new ArrayList<Greenlet<String>>();
        var eat = new Greenlet<String>(main, name -> {
            lines.add(name + " eats 1");
            others.get(1).switchTo("play");
            lines.add(name + " eats 2");
            return others.get(1).switchTo("again");
        });
        var play = new Greenlet<String>(main, name -> {
            lines.add(name + " 1");
            eat.switchTo(null);
            lines.add(name + " 2");
            return "play is over";
        });
        others.addAll(List.of(eat, play));
        assertEquals("play is over", eat.switchTo("egon"), "play has finished: its parent goes on, not eat");
        assertEquals(List.of("egon eats 1", "play 1", "egon eats 2", "play 2"), lines);
        assertFalse(eat.isFinished());
        eat.close();
    }

    @Test
    void aFinishedOnePassesToItsParent() {
        Greenlet<String> main = Greenlet.main();
        var parent = new Greenlet<String>(main, first -> "parent got " + main.switchTo("waiting"));
        assertEquals("waiting", parent.switchTo(null));
        var child = new Greenlet<String>(parent, first -> first + "'s end");
        assertEquals("parent got child's end", child.switchTo("child"));
        assertTrue(child.isFinished());
        assertTrue(parent.isFinished());
        var orphan = new Greenlet<String>(parent, first -> "to the grandparent");
        assertEquals("to the grandparent", orphan.switchTo(null));
        assertThrows(IllegalStateException.class, () -> orphan.switchTo("x"), "a finished one cannot be resumed");
    }

    @Test
    void aFailureReachesTheParent() {
        Greenlet<String> main = Greenlet.main();
        var unchecked = new IllegalArgumentException("unchecked");
        var failing = new Greenlet<String>(main, first -> {
            throw unchecked;
        });
        assertSame(unchecked, assertThrows(IllegalArgumentException.class, () -> failing.switchTo(null)));
        assertTrue(failing.isFinished());

        var checked = new IOException("checked");
        var reading = new Greenlet<String>(main, first -> {
            throw checked;
        });
        assertSame(
                checked,
                assertThrows(BodyFailedException.class, () -> reading.switchTo(null))
                        .getCause());
    }

    @Test
    void closeRunsTheFinallyBlocksAndComesBack() {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        Greenlet<String> main = Greenlet.main();
        var greenlet = new Greenlet<String>(main, first -> {
            try {
                main.switchTo("suspended");
                lines.add("went on");
            } finally {
                lines.add("tidied up");
            }
            return "end";
        });
        greenlet.switchTo(null);
        greenlet.close();
        assertEquals(List.of("tidied up"), lines);
        assertTrue(greenlet.isFinished());
        assertDoesNotThrow(greenlet::close);
        assertThrows(IllegalStateException.class, main::close);
    }

    @Test
    void closeBeforeTheStartRunsNothing() {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        Greenlet<String> main = Greenlet.main();
        var greenlet = new Greenlet<String>(main, first -> {
            lines.add("ran");
            return first;
        });
        greenlet.close();
        assertTrue(greenlet.isFinished());
        assertThrows(IllegalStateException.class, () -> greenlet.switchTo(null));
        assertEquals(List.of(), lines);
    }

    @Test
    void anInterruptEndsNoWaitAndIsNotLost() throws Exception {
        var letGo = new CountDownLatch(1);
        var interrupted = new FutureTask<>(() -> {
            Greenlet<String> main = Greenlet.main();
            var slow = new Greenlet<String>(main, first -> {
                letGo.await();
                return "done";
            });
            return slow.switchTo(null) + Thread.currentThread().isInterrupted();
        });
        var caller = Thread.ofPlatform().daemon().start(interrupted);
        await().until(() -> caller.getState() == Thread.State.WAITING);
        caller.interrupt();
        assertFalse(interrupted.isDone());
        letGo.countDown();
        assertEquals("donetrue", interrupted.get());
    }

    @Test
    void twentyPassATokenRound() {
        Greenlet<Integer> main = Greenlet.main();
        var ring = new ArrayList<Greenlet<Integer>>();
        for (var i = 0; i < 20; i++) {
            var next = i + 1;
            ring.add(new Greenlet<>(main, first -> {
                var token = first;
                while (true) {
                    var to = next < ring.size() ? ring.get(next) : main;
                    token = to.switchTo(token == null ? null : token + 1);
                }
            }));
        }
        assertEquals(20, ring.getFirst().switchTo(0));
        assertEquals(220, ring.getFirst().switchTo(200));
        assertNull(ring.getFirst().switchTo(null));
        ring.forEach(Greenlet::close);
    }
}
