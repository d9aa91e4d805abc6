package grader.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.catalog.SampleExercise;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each snippet gives exactly one violation, of the thing named, at the marked line. */
final class ForbiddenTest {
    /** The most that a class file holds: its signature has 65,535 bytes. */
    @ParameterizedTest
    @ValueSource(ints = {61, 2_800})
    void aTypeThatIsTooDeepIsRefusedInPlainWords(int levels) {
        var type = "L<".repeat(levels) + "String" + ">".repeat(levels);
        var found = Snippets.check(SampleExercise.plain(), "class L<T> {}\nclass Mutex { " + type + " deep; }");
        assertEquals(1, found.size(), found.toString());
        assertEquals(
                "a type nested " + levels + " levels deep", found.getFirst().what());
    }

    @Test
    void aTypeThatIsDeepEnoughForAnybodyIsNot() {
        var type = "java.util.List<".repeat(60) + "String" + ">".repeat(60);
        assertEquals(List.of(), Snippets.check(SampleExercise.plain(), "class Mutex { " + type + " deep; }"));
    }

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
