package grader.course.grade;

import grader.course.gradebook.Judged;

/** What came of judging. */
sealed interface Judgement {
    /** A verdict. */
    record Verdict(Judged judged) implements Judgement {}

    /** None: the grader itself failed. */
    record Failed(String what) implements Judgement {}
}
