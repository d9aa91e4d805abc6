package grader.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import grader.catalog.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayFileTest {
    private static final ReplayFile FILE = new ReplayFile(
            "threads.t03_mutex", "C2", "one waits", "both\n\treturned", List.of("does\tA\t4\tacquire()", "lets go"));

    @Test
    void aFileIsReadAsItWasWritten() {
        var read = ReplayFile.parse(FILE.text());
        assertEquals(new ReplayFile("threads.t03_mutex", "C2", "one waits", "both returned", FILE.steps()), read);
        assertEquals(FILE.text(), read.text());
        assertEquals(
                FILE.text(), ReplayFile.parse(FILE.text().replace("\n", "\r\n")).text());
    }

    @Test
    void whatIsNoneIsRefused() {
        for (var text :
                List.of("", "hello\n", FILE.text().lines().limit(5).toList().toString())) {
            assertThrows(UsageException.class, () -> ReplayFile.parse(text), text);
        }
        var damaged = assertThrows(UsageException.class, () -> ReplayFile.parse(FILE.text() + "jumps\n"));
        assertEquals("the replay file is damaged (no step is written so: jumps): take it anew", damaged.getMessage());
    }
}
