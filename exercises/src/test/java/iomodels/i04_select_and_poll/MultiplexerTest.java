package iomodels.i04_select_and_poll;

import static iomodels.i04_select_and_poll.Kernel.HANGUP;
import static iomodels.i04_select_and_poll.Kernel.READABLE;
import static iomodels.i04_select_and_poll.Kernel.WRITABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How it is used, and the plainest mistakes. The contract is in {@link Multiplexer}; the grader sees more. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MultiplexerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Set<Integer> NONE = Set.of();

    private final SimulatedKernel kernel = new SimulatedKernel();
    private final Multiplexer multiplexer = new Multiplexer(kernel);

    @Test
    void selectReportsAllThatIsReady() throws Exception {
        kernel.set(5, READABLE);
        kernel.set(6, 0);
        kernel.set(700, READABLE | WRITABLE);
        var ready = multiplexer.select(701, Set.of(5, 6, 700), Set.of(5, 700), NONE, SECOND);
        assertEquals(new Ready(Set.of(5, 700), Set.of(700), NONE), ready);
        assertEquals(3, kernel.looks(), "one look at each");
    }

    @Test
    void selectRefusesDescriptorsThatDoNotFit() {
        kernel.set(1024, READABLE);
        assertThrows(
                IllegalArgumentException.class,
                () -> multiplexer.select(1024, Set.of(1024), NONE, NONE, Duration.ZERO));
    }

    @Test
    void selectThrowsWhenOneIsNotOpen() {
        kernel.set(5, READABLE);
        var thrown = assertThrows(
                BadDescriptorException.class, () -> multiplexer.select(10, Set.of(5, 8), NONE, NONE, Duration.ZERO));
        assertEquals(8, thrown.descriptor());
    }

    @Test
    void pollAnswersEveryEntry() throws Exception {
        kernel.set(5, 0);
        kernel.set(90_000, READABLE | WRITABLE);
        assertEquals(
                List.of(new PollFd(5, READABLE, 0), new PollFd(90_000, READABLE, READABLE)),
                multiplexer.poll(List.of(new PollFd(5, READABLE), new PollFd(90_000, READABLE)), SECOND));
    }

    @Test
    void pollReportsAHangupUnasked() throws Exception {
        kernel.set(5, HANGUP);
        assertEquals(
                List.of(new PollFd(5, READABLE, HANGUP)), multiplexer.poll(List.of(new PollFd(5, READABLE)), SECOND));
    }

    @Test
    void pollIgnoresNegativeDescriptors() throws Exception {
        assertEquals(
                List.of(new PollFd(-1, READABLE, 0)),
                multiplexer.poll(List.of(new PollFd(-1, READABLE)), Duration.ZERO));
        assertEquals(0, kernel.looks());
    }

    @Test
    void aCallSleepsUntilSomethingIsReady() throws Exception {
        kernel.set(5, 0);
        kernel.after(400_000_000, () -> kernel.set(5, READABLE));
        assertEquals(
                List.of(new PollFd(5, READABLE, READABLE)), multiplexer.poll(List.of(new PollFd(5, READABLE)), SECOND));
        assertEquals(400_000_000, kernel.nanoTime());
    }

    @Test
    void theTimeoutDoesNotBeginAnew() throws Exception {
        kernel.set(5, 0);
        kernel.set(6, 0);
        kernel.after(400_000_000, () -> kernel.set(6, READABLE));
        assertTrue(multiplexer.select(7, Set.of(5), NONE, NONE, SECOND).isEmpty());
        assertEquals(1_000_000_000, kernel.nanoTime());
    }
}
