package grader.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.wire.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadShortageTest {
    @Test
    void whatTheJvmWarnsOfIsBelieved(@TempDir Path folder) throws IOException {
        var log = folder.resolve("threads.log");
        assertFalse(ThreadShortage.isIn(log));
        Files.writeString(log, "");
        assertFalse(ThreadShortage.isIn(log));
        Files.writeString(
                log,
                "[3.1s][warning][os,thread] Failed to start thread \"Unknown thread\" with pthread_create (EAGAIN)"
                        + " for attributes: stacksize: 1024k, guardsize: 0k, detached.\n");
        assertTrue(ThreadShortage.isIn(log));
    }

    @Test
    void withoutAWarningAVerdictStands() {
        assertEquals(Optional.empty(), ThreadShortage.instead("check", new Verdict.Holds()));
        assertEquals(Optional.empty(), ThreadShortage.instead("check", null));
    }
}
