package grader.spec;

/** What a thread of a round does. */
@FunctionalInterface
public interface Action {
    /** Ends normally when the submission is right; whatever it throws breaks the clause. */
    void run() throws Exception;
}
