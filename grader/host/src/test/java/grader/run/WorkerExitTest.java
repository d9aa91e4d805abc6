package grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WorkerExitTest {
    private static final String NO_THREAD =
            "Terminating due to java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory";

    @Test
    void aJvmThatFindsItselfBrokenIsNobodysProof() {
        for (var signal : new int[] {4, 6, 7, 8, 11}) {
            assertTrue(new WorkerExit(128 + signal, "").isFault(), "signal " + signal);
        }
        assertEquals("killed by signal 6", new WorkerExit(134, "").how());
    }

    @Test
    void norIsASystemWithoutThreads() {
        assertTrue(new WorkerExit(3, NO_THREAD).isFault());
        assertEquals("out of threads", new WorkerExit(3, NO_THREAD).how());
    }

    @Test
    void whatTheCodeDoesItselfIsItsOwn() {
        var heap = new WorkerExit(3, "Terminating due to java.lang.OutOfMemoryError: Java heap space");
        assertFalse(heap.isFault());
        assertEquals("out of memory", heap.how());
        assertFalse(new WorkerExit(0, "").isFault());
        assertEquals("exit code 0", new WorkerExit(0, "").how());
        assertFalse(new WorkerExit(137, "").isFault());
        assertTrue(new WorkerExit(137, "").isKilled());
    }
}
