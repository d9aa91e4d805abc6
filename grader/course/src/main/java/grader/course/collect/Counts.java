package grader.course.collect;

/** Which of all that a student has handed in of an exercise counts. */
public enum Counts {
    /** The last in time; where there is none, the last that is not too late. */
    IN_TIME,
    /** The last that is not too late. */
    LATEST,
    /** The one that leaves most points, of all that are not too late. */
    BEST
}
