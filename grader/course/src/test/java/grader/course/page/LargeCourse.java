package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.CourseExercise.CourseClause;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The exercises of a large class. */
final class LargeCourse {
    /** Of every clause. */
    static final int POINTS = 2;

    private static final List<String> TITLES = List.of(
            "a process pool",
            "pipes",
            "a mutual-exclusion lock",
            "a semaphore",
            "a bounded buffer",
            "futures",
            "a barrier",
            "readers and writers",
            "an event loop",
            "generators",
            "channels",
            "a scheduler",
            "an echo server",
            "a selector loop",
            "a red-black tree",
            "a timer wheel");

    private LargeCourse() {}

    static CourseExercise exercise(int number) {
        return new CourseExercise(
                "threads.t%02d_task%d".formatted(number + 1, number),
                TITLES.get(number % TITLES.size()),
                1,
                Optional.of(ZonedDateTime.parse("2026-11-20T23:59:00+01:00[Europe/Berlin]")),
                IntStream.rangeClosed(1, 4 + number % 6)
                        .mapToObj(clause -> new CourseClause(
                                "C" + clause, POINTS, List.of("what clause " + clause + " promises is true")))
                        .toList());
    }
}
