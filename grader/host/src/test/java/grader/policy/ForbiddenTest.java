package grader.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.catalog.SampleExercise;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each snippet gives exactly one violation, of the thing named, at the marked line. */
final class ForbiddenTest {
    @ParameterizedTest(name = "{0}")
    @FieldSource({
        "grader.policy.ForbiddenCalls#PLAIN",
        "grader.policy.ForbiddenCalls#DRESSED_UP",
        "grader.policy.ForbiddenDeclarations#ALL"
    })
    void givesOneViolationAtItsLine(String what, String why, String code) {
        assertEquals(
                List.of("Mutex.java:" + Snippets.markedLine(code) + " " + what + ": " + why),
                Snippets.check(SampleExercise.plain(), code).stream()
                        .map(found -> found.file() + ":" + found.line() + " " + found.what() + ": " + found.why())
                        .toList());
    }
}
