package grader.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.schedule.Safepoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that runs for ever can be brought to rest in every kind of loop, and nobody else is. */
class LoopsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static IntUnaryOperator loops(boolean woven) throws Exception {
        var plain = Sources.compile("Loops", Programs.read("Loops"));
        var rewritten = Loops.rewrite(woven ? Sources.weave(plain) : plain);
        return (IntUnaryOperator) Sources.instance(rewritten, "Loops");
    }

    private static Thread runs(IntUnaryOperator loops, int which) {
        return Thread.ofPlatform().daemon().start(() -> loops.applyAsInt(which));
    }

    private static boolean rests(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                && List.of(thread.getStackTrace()).toString().contains(Safepoint.class.getName());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void whoeverRunsForEverComesToRest(int which) throws Exception {
        for (var woven : new boolean[] {false, true}) {
            var thread = runs(loops(woven), which);
            var other = runs(loops(woven), which);
            TimeUnit.MILLISECONDS.sleep(50);
            Safepoint.stop(List.of(thread));
            thread.interrupt();
            Awaitility.await().atMost(LONG).until(() -> rests(thread));
            assertTrue(!rests(other) && other.isAlive(), "nobody has asked for that one");
            Safepoint.stop(List.of(other));
        }
    }

    @Test
    void loopsComputeWhatTheyDidBefore() throws Exception {
        assertEquals(70, loops(false).applyAsInt(0));
        assertEquals(70, loops(true).applyAsInt(0));
    }

    @Test
    void whatHasNoLoopStaysAsItIs() {
        var plain = Sources.compile("Straight", "class Straight { int f(int i) { return i + 1; } }");
        assertSame(plain.get("Straight"), Loops.rewrite(plain).get("Straight"));
    }

    @Test
    void aClassWithoutRoomStaysAsItIs() {
        var loop = "while (i > 0) { i -= 1; }\n";
        var body = loop.repeat((65_535 - 3) / 10);
        var plain = Sources.compile("Long", "class Long { void f(int i) {\n" + body + "} }");
        assertArrayEquals(plain.get("Long"), Loops.rewrite(plain).get("Long"));
    }

    @Test
    void processesOfASubmissionFindWhatItsLoopsCall() throws Exception {
        var loops = Loops.rewrite(Sources.compile("Loops", Programs.read("Loops")));
        assertTrue(Beside.with(loops).containsKey(Safepoint.class.getName()));
        assertEquals(Map.of(), Beside.with(Map.of()));
    }
}
