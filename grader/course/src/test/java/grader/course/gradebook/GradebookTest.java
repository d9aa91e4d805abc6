package grader.course.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import grader.course.gradebook.Gradebook.Row;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GradebookTest {
    private final Gradebook book = Examples.gradebook();

    @Test
    void aTotalCountsEachExerciseAsOftenAsItsWeightSays() {
        assertEquals(OptionalInt.of(2 * 2 + 4), book.total(book.rows().getFirst()));
        assertEquals(2 * 5 + 4, book.possible());
    }

    @Test
    void whatIsNotGradedMakesNoTotal() {
        assertEquals(OptionalInt.empty(), book.total(book.rows().getLast()));
    }

    @Test
    void aGradebookWithAHoleCannotBeBuilt() {
        var hole = new Row(book.rows().getFirst().student(), Map.of());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Gradebook(
                        book.title(), book.zone(), book.until(), book.exercises(), List.of(hole), List.of()));
    }
}
