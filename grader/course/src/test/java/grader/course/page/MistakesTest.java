package grader.course.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import grader.course.gradebook.Examples;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.Made;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Standing;
import grader.course.gradebook.Source;
import grader.course.gradebook.Sum;
import grader.course.roster.Student;
import grader.wire.Witness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MistakesTest {
    private static Gradebook book(Row... rows) {
        var known = Examples.gradebook();
        return new Gradebook(
                known.title(), known.zone(), known.until(), List.of(Examples.MUTEX), List.of(rows), List.of());
    }

    private static Row row(String id, String status, LostCheck... lost) {
        var judged = new Judged(status, 0, 5, List.of(lost), List.of(), new Made("kit", "checks", 1));
        var source = new Source(id, Optional.empty(), id, Optional.empty(), Source.Clock.NOBODY);
        var mark = new Mark(
                new Standing.Graded(source, judged),
                new Sum(0, List.of(), Sum.Late.IN_TIME, Optional.empty(), OptionalInt.of(0)),
                List.of(),
                Optional.empty());
        var student = new Student(id, "Student " + id, "", "", "", Optional.empty(), Map.of());
        return new Row(student, Map.of(Examples.MUTEX.id(), mark));
    }

    private static LostCheck seen(String clause, String found, String advice) {
        var witness = new Witness("it goes on", found, List.of(), List.of("a step of its own: " + found), advice);
        return new LostCheck(clause, "a waiter gets in", 2, "", Optional.of(witness), List.of(), "");
    }

    private static LostCheck unseen(String clause, String reason) {
        return new LostCheck(clause, "at most one thread is inside", 3, reason, Optional.empty(), List.of(), "");
    }

    private static List<String> who(Mistake mistake) {
        return mistake.who().stream().map(row -> row.student().id()).toList();
    }

    @Test
    void equalWitnessesAreOneMistakeAndTheGreatestComesFirst() {
        var mistakes = Mistakes.of(book(
                row("eve", Judged.GRADED, seen("C1", "two threads are inside", "")),
                row("ada", Judged.GRADED, seen("C2", "B waits for ever at Mutex.java:31", "wake it")),
                row("bob", Judged.GRADED, seen("C2", "C2 waits for ever at Lock.java:7 in await()", "wake it"))));
        assertEquals(
                List.of(List.of("ada", "bob"), List.of("eve")),
                mistakes.stream().map(MistakesTest::who).toList());
        assertEquals(List.of("C2"), mistakes.getFirst().clauses());
    }

    @Test
    void anotherClauseFindingOrAdviceIsAnotherMistake() {
        var mistakes = Mistakes.of(book(
                row("a", Judged.GRADED, seen("C2", "it waits for ever", "wake it")),
                row("b", Judged.GRADED, seen("C1", "it waits for ever", "wake it")),
                row("c", Judged.GRADED, seen("C2", "it never waits", "wake it")),
                row("d", Judged.GRADED, seen("C2", "it waits for ever", "look again"))));
        assertEquals(4, mistakes.size());
    }

    @Test
    void whoMakesItTwiceIsCountedOnce() {
        var lost = seen("C2", "it waits for ever", "");
        assertEquals(
                List.of("ada"),
                who(Mistakes.of(book(row("ada", Judged.GRADED, lost, lost))).getFirst()));
    }

    @Test
    void whatDoesNotCompileIsOneMistakeWhateverItCosts() {
        var reason = "it does not compile: ';' expected";
        var mistakes = Mistakes.of(book(
                row("ada", "not_compiled", unseen("C1", reason), unseen("C2", reason)),
                row("bob", "not_compiled", unseen("C1", reason), unseen("C2", reason))));
        assertEquals(1, mistakes.size());
        assertEquals(List.of("C1", "C2"), mistakes.getFirst().clauses());
        assertEquals(List.of("ada", "bob"), who(mistakes.getFirst()));
    }

    @Test
    void whatFollowsFromAnotherMistakeIsNone() {
        assertEquals(List.of(), Mistakes.of(book(row("ada", Judged.GRADED, unseen("C2", "C1 is broken")))));
    }

    @Test
    void namesNumbersAndPlacesAreTakenOutAndNothingElse() {
        assertEquals(
                essence("Thread-3 holds \"lockA\" for 12 ms at Mutex.java:31 in acquire"),
                essence("Thread-14 holds \"mine\" for 1,250 ms at MyMutex.java:7 in acquire"));
        assertEquals(essence("A and B wait"), essence("A, C and D2 wait"));
        assertEquals(essence("Object@1f2e3d is lost"), essence("Object@99aa is lost"));
        assertEquals(
                Essence.of("the thread of ada has ended", List.of("ada")),
                Essence.of("the thread of bob has ended", List.of("bob")));
        assertNotEquals(essence("A waits for ever"), essence("A returned at once"));
        assertNotEquals(essence("it returned false"), essence("it returned true"));
    }

    private static String essence(String text) {
        return Essence.of(text, List.of());
    }
}
