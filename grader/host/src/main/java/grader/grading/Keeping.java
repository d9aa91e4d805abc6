package grader.grading;

/** What is done with the verdicts of earlier grades of the same work. */
public enum Keeping {
    /** What is kept is told again; what is judged is kept. */
    TAKE,
    /** All is judged anew, and kept in the place of what was. */
    ANEW,
    /** Nothing is taken or kept: somebody wants to see a run of just this kind. */
    NONE
}
