package grader.spec;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** A script's calls are compared with what is promised, and each mistake is told as its clause, with its story. */
class PlayTest {
    private static final int TRIES = 50;

    private final Trial trial = new Trial("C2", 42, Path.of("scratch"), List.of());

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 100).withoutEdgeCases();
    }

    private static Broken brokenIn(Scripts.Part<Trial> part) {
        return assertThrows(Broken.class, () -> Scripts.once(new Trial("C2", 42, Path.of("scratch"), List.of()), part));
    }

    @Test
    void whatIsPromisedAndKeptIsTheStory() {
        var told = brokenIn((play, _) -> {
            play.returns(3, "C2", "a sum", "1 + 2", () -> 3);
            play.fails(IllegalStateException.class, "C2", "it is closed", "open()", () -> {
                throw new IllegalStateException();
            });
            play.does("C2", "it returns", "run()", () -> {});
            play.looks("C2", "one of many", "look()", () -> 1);
            throw play.broken("C2", "the end is told", "it is the end");
        });
        assertEquals(
                List.of("1 + 2", "  → 3", "open()", "  → throws IllegalStateException", "run()"),
                told.witness().story());
        assertEquals("the end is told", told.witness().expected());
    }

    @Test
    void anythingElseThanPromisedBreaksTheClause() {
        assertEquals(
                "size() returned 2 instead of 1",
                brokenIn((play, _) -> play.returns(1, "C2", "one is inside", "size()", () -> 2))
                        .witness()
                        .found());
        assertEquals(
                Optional.of("C2"),
                brokenIn((play, _) -> play.returns("C2", "it returns", "size()", () -> {
                            throw new IllegalStateException("no");
                        }))
                        .clause());
        brokenIn((play, _) -> play.fails(RuntimeException.class, "C2", "it throws", "open()", () -> 1));
        brokenIn((play, _) -> play.fails(RuntimeException.class, "C2", "it throws", "open()", () -> {
            throw new StackOverflowError();
        }));
        brokenIn((play, _) -> play.fails(new Error("one"), "C2", "that very one", "open()", () -> {
            throw new Error("one");
        }));
        brokenIn((play, _) -> play.require(false, "C2", "it is so", "it is not"));
    }

    @Test
    void anotherClauseIsToldAsThatOneAndDoesNotEndTheCheck() throws Exception {
        Scripts.once(trial, (play, _) -> play.returns(1, "C6", "one is inside", "size()", () -> 2));
        assertEquals(Set.of("C6"), trial.findings().others().keySet());
        Scripts.once(
                trial,
                (play, _) -> play.promising("C9", "told as this", () -> {
                    throw new Broken("C7: another", "found within", "");
                }));
        var told = requireNonNull(trial.findings().others().get("C9")).witness();
        assertEquals(List.of("told as this", "found within"), List.of(told.expected(), told.found()));
    }

    @Test
    void whatIsPlayedAnewLeavesNoStoryUnlessItBreaks() {
        var told = brokenIn((play, _) -> {
            play.says("before");
            play.anew(() -> play.says("for comparison"));
            throw play.broken("C2", "so", "not so");
        });
        assertEquals(List.of("before"), told.witness().story());
        var within = brokenIn((play, _) -> {
            play.says("before");
            play.anew(() -> play.returns(1, "C2", "one", "one()", () -> 2));
        });
        assertEquals(List.of("one()", "  → 2"), within.witness().story());
    }

    @Test
    void aCallThatNeverEndsIsToldAsWhatWasExpectedOfIt() throws Exception {
        Scripts.once(trial, (play, _) -> {
            play.returns(1, "C2", "one", "one()", () -> 1);
            Action closes = () -> play.does("C4", "it returns", "close()", () -> {
                while (true) {
                    LockSupport.park();
                    Thread.interrupted(); // else it would run on
                }
            });
            play.promising("C5", "soon", closes);
        });
        var told = requireNonNull(trial.findings().others().get("C5")).witness();
        assertEquals("close() never ends", told.found());
        assertEquals(List.of("one()", "  → 1", "close()"), told.story());
    }

    @Test
    void everyScriptIsPlayedOnceAndManyByOneCommand() throws Exception {
        var played = new AtomicInteger();
        var threads = ConcurrentHashMap.<Thread>newKeySet();
        Scripts.check(trial, "C2", numbers(), TRIES, (play, _) -> {
            played.incrementAndGet();
            threads.add(Thread.currentThread());
            play.meets("C2");
        });
        assertEquals(TRIES, played.get());
        assertTrue(threads.size() < TRIES, threads::toString);
    }

    @Test
    void aBrokenScriptAmongManyIsFoundAndMadeSmall() {
        var broken = assertThrows(
                Broken.class,
                () -> Scripts.check(trial, "C2", numbers(), TRIES, (play, number) -> {
                    play.meets("C2");
                    play.require(number <= 50, "C2", "at most fifty", "it is " + number);
                }));
        assertEquals("it is 51", broken.witness().found());
    }

    @Test
    void afterAnotherClausesMistakeTheOtherScriptsAreStillPlayed() throws Exception {
        var seen = new HashSet<Integer>();
        var all = new HashSet<Integer>();
        trial.forAll(numbers(), 12, all::add);
        Scripts.check(trial, "C2", numbers(), 12, (play, number) -> {
            seen.add(number);
            play.meets("C2");
            play.require(number % 3 != 0, "C6", "no third", "it is " + number);
        });
        assertEquals(Set.of("C6"), trial.findings().others().keySet());
        assertTrue(seen.containsAll(all), () -> all + " but " + seen);
    }

    @Test
    void aScriptThatNeverEndsAmongManyDoesNotHideTheOthers() throws Exception {
        var seen = ConcurrentHashMap.<Integer>newKeySet();
        var all = new HashSet<Integer>();
        trial.forAll(numbers(), 12, all::add);
        var hanging = all.stream().max(Integer::compare).orElseThrow();
        Scripts.check(trial, "C2", numbers(), 12, (play, number) -> {
            seen.add(number);
            play.meets("C2");
            play.does("C5", "it returns", "close(" + number + ")", () -> {
                while (number.equals(hanging)) {
                    LockSupport.park();
                    Thread.interrupted(); // else it would run on
                }
            });
        });
        assertEquals(Set.of("C5"), trial.findings().others().keySet());
        assertTrue(seen.containsAll(all), () -> all + " but " + seen);
    }

    @Test
    void aClauseThatNoScriptHasMetIsNotKept() throws Exception {
        assertThrows(Broken.class, () -> Scripts.check(trial, "C2", numbers(), TRIES, (_, _) -> {}));
        var hidden = assertThrows(
                Broken.class,
                () -> Scripts.check(
                        trial, "C2", numbers(), 5, (play, _) -> play.require(false, "C6", "never mind", "broken")));
        assertEquals(Optional.of("C6"), hidden.clause());
    }

    @Test
    void aMistakeOfTheCheckIsNoVerdict() {
        var mistake = new IllegalStateException("the check's own");
        Scripts.Part<Integer> mistaken = (_, _) -> {
            throw mistake;
        };
        assertSame(
                mistake,
                assertThrows(
                        IllegalStateException.class, () -> Scripts.check(trial, "C2", numbers(), TRIES, mistaken)));
    }
}
