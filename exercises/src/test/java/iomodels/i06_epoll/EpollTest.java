package iomodels.i06_epoll;

import static iomodels.i06_epoll.Descriptor.HANGUP;
import static iomodels.i06_epoll.Descriptor.READABLE;
import static iomodels.i06_epoll.Descriptor.WRITABLE;
import static iomodels.i06_epoll.Op.ADD;
import static iomodels.i06_epoll.Op.DELETE;
import static iomodels.i06_epoll.Op.MODIFY;
import static iomodels.i06_epoll.Trigger.EDGE;
import static iomodels.i06_epoll.Trigger.LEVEL;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How an epoll is used, and the plainest mistakes. The contract is in {@link Epoll}; the grader looks closer. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EpollTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final SimulatedDescriptor a = new SimulatedDescriptor(1);
    private final SimulatedDescriptor b = new SimulatedDescriptor(2);
    private final SimulatedDescriptor c = new SimulatedDescriptor(3);
    private final Epoll epoll = new Epoll();

    @AfterEach
    void close() {
        epoll.close();
    }

    /** What is there to report at this moment. */
    private List<Event> poll() throws InterruptedException {
        return epoll.await(100, Duration.ZERO);
    }

    private FutureTask<List<Event>> awaitOnAnotherThread(int max) {
        var events = new FutureTask<>(() -> epoll.await(max, LONG));
        var thread = Thread.ofPlatform().daemon().start(events);
        await().until(() -> Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED)
                .contains(thread.getState()));
        return events;
    }

    @Test
    void levelTriggeredIsReportedAsLongAsItIsReady() throws Exception {
        epoll.control(ADD, a, READABLE, LEVEL);
        assertEquals(List.of(), poll());
        a.becomeReady(READABLE);
        assertEquals(List.of(new Event(a, READABLE)), poll());
        assertEquals(List.of(new Event(a, READABLE)), poll(), "it is still ready");
        a.clear(READABLE);
        assertEquals(List.of(), poll());
    }

    @Test
    void edgeTriggeredIsReportedOnceForEachTimeThatItBecomesReady() throws Exception {
        epoll.control(ADD, a, READABLE, EDGE);
        a.becomeReady(READABLE);
        assertEquals(List.of(new Event(a, READABLE)), poll());
        assertEquals(List.of(), poll(), "nothing has arrived since");
        a.becomeReady(READABLE);
        assertEquals(List.of(new Event(a, READABLE)), poll(), "more has arrived");
        epoll.control(MODIFY, a, READABLE, EDGE);
        assertEquals(List.of(new Event(a, READABLE)), poll(), "MODIFY arms it again");
    }

    @Test
    void onlyWantedBitsAreReportedAndHangupAlways() throws Exception {
        epoll.control(ADD, a, WRITABLE, LEVEL);
        a.becomeReady(READABLE);
        assertEquals(List.of(), poll());
        a.becomeReady(HANGUP);
        assertEquals(List.of(new Event(a, HANGUP)), poll());
    }

    @Test
    void addReportsWhatIsReadyAlreadyAndDeleteEndsIt() throws Exception {
        a.becomeReady(READABLE);
        epoll.control(ADD, a, READABLE, EDGE);
        assertEquals(List.of(new Event(a, READABLE)), poll());
        a.becomeReady(READABLE);
        epoll.control(DELETE, a, 0, EDGE);
        assertEquals(List.of(), poll());
        assertEquals(0, a.listeners());
    }

    @Test
    void mistakesAreRefused() {
        epoll.control(ADD, a, READABLE, LEVEL);
        assertThrows(IllegalArgumentException.class, () -> epoll.control(ADD, a, READABLE, LEVEL));
        assertThrows(NoSuchElementException.class, () -> epoll.control(MODIFY, b, READABLE, LEVEL));
        assertThrows(NoSuchElementException.class, () -> epoll.control(DELETE, b, 0, LEVEL));
        assertThrows(IllegalArgumentException.class, () -> epoll.await(0, Duration.ZERO));
        assertThrows(NullPointerException.class, () -> epoll.control(ADD, null, READABLE, LEVEL));
    }

    @Test
    void awaitWaitsUntilSomethingArrives() throws Exception {
        epoll.control(ADD, a, READABLE, LEVEL);
        var events = awaitOnAnotherThread(10);
        assertTrue(!events.isDone(), "nothing is ready yet");
        a.becomeReady(READABLE);
        assertEquals(List.of(new Event(a, READABLE)), events.get());
    }

    @Test
    void twoWaitersGetAnEventEach() throws Exception {
        epoll.control(ADD, a, READABLE, EDGE);
        epoll.control(ADD, b, READABLE, EDGE);
        var first = awaitOnAnotherThread(1);
        var second = awaitOnAnotherThread(1);
        a.becomeReady(READABLE);
        b.becomeReady(READABLE);
        var both = new HashSet<>(first.get());
        both.addAll(second.get());
        assertEquals(Set.of(new Event(a, READABLE), new Event(b, READABLE)), both);
    }

    @Test
    void aTimeoutIsNeverEarly() throws Exception {
        var begin = System.nanoTime();
        assertEquals(List.of(), epoll.await(10, Duration.ofMillis(60)));
        assertTrue(System.nanoTime() - begin >= 59_000_000, "it came back before its time");
    }

    @Test
    void theyTakeTurnsWhenMaxIsSmall() throws Exception {
        var reported = new HashSet<Descriptor>();
        for (var descriptor : List.of(a, b, c)) {
            epoll.control(ADD, descriptor, READABLE, LEVEL);
            descriptor.becomeReady(READABLE);
        }
        for (var i = 0; i < 3; i++) {
            reported.add(epoll.await(1, Duration.ZERO).getFirst().descriptor());
        }
        assertEquals(Set.of(a, b, c), reported);
    }

    @Test
    void closeWakesWhoeverWaits() {
        epoll.control(ADD, a, READABLE, LEVEL);
        var events = awaitOnAnotherThread(10);
        epoll.close();
        var failure = assertThrows(ExecutionException.class, events::get);
        assertInstanceOf(EpollClosedException.class, failure.getCause());
        assertThrows(EpollClosedException.class, () -> epoll.await(1, Duration.ZERO));
        assertEquals(0, a.listeners());
        epoll.close();
    }

    @Test
    void idleDescriptorsAreNotLookedAt() throws Exception {
        epoll.control(ADD, a, READABLE, LEVEL);
        epoll.control(ADD, b, READABLE, LEVEL);
        var looks = a.looks();
        b.becomeReady(READABLE);
        for (var i = 0; i < 10; i++) {
            assertEquals(List.of(new Event(b, READABLE)), poll());
        }
        assertEquals(looks, a.looks());
    }
}
