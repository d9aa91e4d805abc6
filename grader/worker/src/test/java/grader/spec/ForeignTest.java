package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Nothing that an object of the submission does when it is asked can stop or mislead the harness. */
class ForeignTest {
    @Test
    void anExceptionThatNeverAnswersIsToldByItsClass() throws Exception {
        var odd = AsSubmission.make(Odd.class, RuntimeException.class);
        assertEquals("Odd", Thrown.name(odd));
        assertEquals(List.of(), Where.lines(odd));
        assertTrue(Thrown.isSubmissions(odd), "its class gives it away");
    }

    @Test
    void aValueThatNeverAnswersIsShownByItsClass() throws Exception {
        var odd = AsSubmission.make(Odd.class, RuntimeException.class);
        assertEquals("a Odd", Shown.of(odd));
        assertEquals("a ListN", Shown.of(List.of(odd, odd, odd)));
    }

    /** Each look costs half a second, and a witness looks at a dozen exceptions: forty seconds for one mutex. */
    @Test
    void whoGaveNoAnswerIsNotWaitedForAgain() throws Exception {
        var odd = AsSubmission.make(Odd.class, RuntimeException.class);
        assertEquals("Odd", Thrown.name(odd));
        var begin = System.nanoTime();
        for (var look = 0; look < 40; look++) {
            assertEquals("Odd", Thrown.name(odd));
        }
        assertTrue(System.nanoTime() - begin < 10_000_000_000L, "twenty seconds if each look waited");
    }

    @Test
    void ordinaryValuesAreShownAsTheyAre() {
        assertEquals("\"text\"", Shown.of("text"));
        assertEquals("[1, 2]", Shown.of(List.of(1, 2)));
        assertEquals("null", Shown.of(null));
        assertEquals("\"built\"", Shown.of(new StringBuilder("built")));
    }

    @Test
    void aFailureOfTheKitIsNotTheSubmissions() {
        assertFalse(Thrown.isSubmissions(new IllegalStateException("the check's script is wrong")));
    }

    @Test
    void aStackThatEndsWithinTheJdkIsTheSubmissions() {
        var self = new java.util.ArrayList<Object>();
        self.add(self);
        try {
            assertEquals(0, self.hashCode());
        } catch (StackOverflowError endless) {
            assertTrue(Thrown.isSubmissions(endless));
            return;
        }
        throw new AssertionError("the JDK has found an end");
    }

    /** The handler of the thread stands for the code that a check hands in: a class of the kit that is called back. */
    @Test
    void aClaimThatTheSubmissionSwallowsStands() throws Exception {
        Unheard.clear();
        Thread.currentThread().setUncaughtExceptionHandler((caller, none) -> {
            throw new Broken("nobody calls this", "somebody did", "");
        });
        try {
            assertEquals(
                    "swallowed",
                    AsSubmission.make(Swallower.class, Callable.class).call());
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
        assertEquals("somebody did", Unheard.first().orElseThrow().witness().found());
    }

    @Test
    void aClaimOfTheCheckItselfIsItsOwnMatter() {
        Unheard.clear();
        assertEquals("b", new Broken("a", "b", "").witness().found());
        assertTrue(Unheard.first().isEmpty());
    }
}
