package grader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StubTextTest {
    private static final String STUB = String.join(
            "\n",
            "// Given.",
            "package a.b;",
            "/**",
            " * A lock.",
            " * <ul>",
            " *   <li>C1 <b>One.</b> It waits 5 ms in {@code a",
            " *       (b)}.",
            " *   <li>C2 <b>Two.</b> See {@link #take()}.",
            " * </ul>",
            " */",
            "public final class Lock {",
            "    /** @throws E see C1 */",
            "    public void take() throws E {",
            "        throw new U(\"TODO C1: wait\");",
            "    }",
            "}");

    @Test
    void everyPartHasAName() {
        assertEquals(
                List.of(
                        "the file",
                        "class Lock",
                        "class Lock, C1",
                        "class Lock, C2",
                        "void take()",
                        "void take(), TODO C1"),
                List.copyOf(StubText.of(STUB).parts().keySet()));
    }

    @Test
    void commentsAndWhatTodosSayAreNoCode() {
        var other = STUB.replace("Given", "已给出")
                .replace("It waits", "等待")
                .replace("wait\"", "等待\"")
                .replace("(\"TODO", "(\n                \"TODO");
        assertEquals(StubText.of(STUB).code(), StubText.of(other).code());
    }

    @ParameterizedTest
    @CsvSource({"final class, class", "TODO C1, C1", "throw new U, throw new V", "take() throws E, take()"})
    void everythingElseIs(String before, String after) {
        assertNotEquals(
                StubText.of(STUB).code(),
                StubText.of(STUB.replace(before, after)).code());
    }

    @ParameterizedTest
    @CsvSource({"5 ms, 6 ms", "{@link #take()}, take", "@throws E, @throws F", "'(b)', '(c)'", "<b>Two.</b>, Two."})
    void namesNumbersAndTagsAreSigns(String before, String after) {
        assertNotEquals(signs(STUB), signs(STUB.replace(before, after)));
    }

    @Test
    void theOrderOfWordsIsTheLanguages() {
        assertEquals(
                signs(STUB), signs(STUB.replace("It waits 5 ms in {@code a\n *       (b)}", "{@code a (b)} 5 毫秒")));
    }

    private static List<List<String>> signs(String source) {
        return StubText.of(source).parts().values().stream()
                .map(StubText::signs)
                .toList();
    }
}
