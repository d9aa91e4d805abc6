package processes.p01_time_sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a processor is asked, and the plainest mistakes. The contract is in {@link Processor}: the grader sees more. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProcessorTest {
    private static final List<Job> JOBS = List.of(Job.of("A", 0, 2, 4, 1), Job.of("B", 0, 3));

    @Test
    void aBatchWaitsWithItsJob() {
        assertEquals(
                List.of(Slice.run("A", 0, 2), Slice.idle(2, 6), Slice.run("A", 6, 7), Slice.run("B", 7, 10)),
                new Processor(new Policy.Batch()).timeline(JOBS));
    }

    @Test
    void withMultiprogrammingAnotherOneComputesMeanwhile() {
        assertEquals(
                List.of(Slice.run("A", 0, 2), Slice.run("B", 2, 5), Slice.idle(5, 6), Slice.run("A", 6, 7)),
                new Processor(new Policy.Multiprogramming()).timeline(JOBS));
    }

    @Test
    void withTimeSharingTheyTakeTurns() {
        var jobs = List.of(Job.of("A", 0, 5), Job.of("B", 1, 2));
        assertEquals(
                List.of(
                        Slice.run("A", 0, 2),
                        Slice.change("B", 2, 3),
                        Slice.run("B", 3, 5),
                        Slice.change("A", 5, 6),
                        Slice.run("A", 6, 9)),
                new Processor(new Policy.TimeSharing(2, 1)).timeline(jobs));
    }

    @Test
    void theFiguresTellWhatItComesTo() {
        var timeline = List.of(Slice.run("A", 0, 2), Slice.run("B", 2, 5), Slice.idle(5, 6), Slice.run("A", 6, 7));
        assertEquals(
                new Figures(6, 0, 1, Map.of("A", 7L, "B", 5L), Map.of("A", 0L, "B", 2L)),
                Processor.figures(JOBS, timeline));
    }

    @Test
    void aPolicyOfNullIsRefused() {
        assertThrows(NullPointerException.class, () -> new Processor(null));
    }
}
