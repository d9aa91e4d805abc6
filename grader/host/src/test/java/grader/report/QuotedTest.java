package grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {
    @Test
    void plainTextStaysAsItIs() {
        String text = "T1: acquire() → 42, \"两个\" <b> & 👩‍💻\n  an indented line; List::of";
        assertEquals(text, Quoted.of(text));
    }

    @Test
    void whatIsNotSeenIsShown() {
        assertEquals(
                "\\u001b[2J\\u0000\\u0009\\u202e\\u2028\\ud800\\uffff\\ufeff\\u{e0001}",
                Quoted.of("\u001b[2J\u0000\t\u202e\u2028\ud800\uffff\ufeff\udb40\udc01"));
    }

    @Test
    void lineBreaksStayAndOthersAreShown() {
        assertEquals("a\nb\\u000dc", Quoted.of("a\r\nb\rc"));
        assertEquals("a ⏎ b", Quoted.line("a\nb\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::error::x",
                "  ::error::x",
                "a\n::error::x",
                "a\n\u3000\u00a0::error::x",
                "a line may break here: ::error::x",
                "##[error]x",
                "a ##[error]x"
            })
    void noLineIsACommandOfABuildLog(String text) {
        String quoted = Quoted.of(text);
        assertFalse(quoted.lines().anyMatch(line -> line.strip().startsWith("::")), quoted);
        assertFalse(quoted.contains("##["), quoted);
        assertTrue(quoted.contains("\\u003a:error") || quoted.contains("##\\u005berror"), quoted);
    }

    @ParameterizedTest
    @CsvSource({"500, 0", "501, 1", "1000000, 999500"})
    void ofALongLineTheBeginningIsShown(int length, int left) {
        String quoted = Quoted.of("a".repeat(length));
        assertEquals("a".repeat(500) + (left == 0 ? "" : "… and " + left + " more characters"), quoted);
    }

    @Test
    void aMegabyteOfLinesIsCut() {
        String text = ("b".repeat(99) + "\n").repeat(10_000);
        String quoted = Quoted.of(text);
        assertTrue(quoted.length() <= Quoted.MOST_CHARACTERS + 40, quoted.length() + " characters");
        assertTrue(quoted.endsWith("… and " + (text.length() - 4_000) + " more characters"), quoted.substring(3_990));
    }

    @Test
    void manyShortLinesAreCut() {
        assertEquals("\n".repeat(49) + "… and 951 more characters", Quoted.of("\n".repeat(1_000)));
    }

    @Test
    void aCharacterOfTwoHalvesIsNeverCut() {
        String quoted = Quoted.of("a" + "😀".repeat(1_000));
        assertFalse(quoted.contains("\\ud"), quoted);
        assertTrue(quoted.endsWith("more characters"), quoted);
    }
}
