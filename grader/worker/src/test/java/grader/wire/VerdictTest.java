package grader.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a check that could not judge its clause. */
class VerdictTest {
    private static String words(String... clauses) {
        return Verdict.NotReached.on(List.of(clauses)).reason();
    }

    @Test
    void brokenClausesAreToldInOrder() {
        assertEquals("it rests on C2, which is broken", words("C2"));
        assertEquals("it rests on C4 and C10, which are broken", words("C10", "C4"));
        assertEquals("it rests on C1, C4 and C6, which are broken", words("C6", "C4", "C1"));
    }
}
