package grader.course.export;

import grader.course.gradebook.Mark;

/** A mark in a cell. */
final class Points {
    private Points() {}

    /** The points; empty where none are known. */
    static String of(Mark mark) {
        var points = mark.sum().mark();
        return points.isPresent() ? String.valueOf(points.getAsInt()) : "";
    }

    /** What the mark is in a word. */
    static String status(Mark mark) {
        return switch (mark.standing()) {
            case Mark.Standing.Graded(var _, var judged) -> judged.status();
            case Mark.Standing.NotGraded _ -> "not_graded";
            case Mark.Standing.Missing() -> "missing";
        };
    }
}
