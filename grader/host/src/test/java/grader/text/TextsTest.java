package grader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are said in another language as wholes, by template, and in parts; what is not known stays as it is. */
class TextsTest {
    private final Texts texts = new Texts(
            Language.CHINESE,
            Map.of(
                    "the mutex is free", "互斥锁空闲",
                    "{0} holds it", "{0} 持有它",
                    "{0} threads were inside at once", "同时有 {0} 个线程在里面",
                    "{0} returned {1} instead of {2}", "{0} 应返回 {2}，却返回 {1}",
                    "deadlock: {0}", "死锁：{0}",
                    "a lock that {0} holds it", "一把锁，{0}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the mutex is free                  | 互斥锁空闲",
                "T1 holds it                        | T1 持有它",
                "2 threads were inside at once      | 同时有 2 个线程在里面",
                "size() returned 1 instead of 2     | size() 应返回 2，却返回 1",
                "deadlock: T1 holds it              | 死锁：T1 持有它",
                "deadlock: the mutex is free        | 死锁：互斥锁空闲",
                "a lock that T2 holds it            | 一把锁，T2",
                "nobody knows this                  | nobody knows this",
                "nobody: knows this and that; no    | nobody: knows this and that; no",
                "A: the mutex is free               | A：互斥锁空闲",
                "T1 holds it and B holds it; no     | T1 持有它 和 B 持有它；no",
                "A's acquire(1)                     | A 的 acquire(1)",
                "opener's release()                 | opener 的 release()",
                "first's new Mutex(), acquire()     | first 的 new Mutex(), acquire()",
                "A's acquire(1) holds it            | A 的 acquire(1) 持有它",
                "it's (mine)                        | it's (mine)",
                "T1 holds it not                    | T1 holds it not"
            })
    void aTextIsSaidByTheTemplateWithMostWords(String english, String said) {
        assertEquals(said, texts.say(english));
    }

    @Test
    void valuesStayAsTheyAre() {
        assertEquals("$1\\ {0} 持有它", texts.say("$1\\ {0} holds it"));
        assertEquals("死锁：\n 持有它", texts.say("deadlock: \n holds it"));
        assertEquals("", texts.say(""));
    }

    @Test
    void whatIsNotKnownAsAWholeIsSaidLineByLine() {
        assertEquals("互斥锁空闲\nother\n\nT1 持有它\n", texts.say("the mutex is free\nother\n\nT1 holds it\n"));
    }

    @Test
    void aHostileTextCostsNoMoreThanItsLength() {
        var long_ = "deadlock: ".repeat(100_000);
        assertTrue(texts.say(long_).startsWith("死锁："));
        assertEquals("x".repeat(1_000_000), texts.say("x".repeat(1_000_000)));
    }

    @Test
    void englishIsSaidAsItIsWritten() {
        assertSame("the mutex is free", Texts.ENGLISH.say("the mutex is free"));
    }

    @Test
    void theLanguageIsTheOneAskedForElseThatOfTheLocale() {
        assertEquals(Language.CHINESE, Language.of(Locale.forLanguageTag("zh-TW")));
        assertEquals(Language.ENGLISH, Language.of(Locale.FRENCH));
        assertEquals(Language.CHINESE, Language.asked(List.of("t03", "--lang", "zh"), Language.ENGLISH));
        assertEquals(Language.ENGLISH, Language.asked(List.of("--lang=en", "list"), Language.CHINESE));
        assertEquals(Language.CHINESE, Language.asked(List.of("--lang"), Language.CHINESE));
        assertFalse(Language.named("fr").isPresent());
    }
}
