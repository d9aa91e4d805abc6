package grader.spec;

/** A scene of a check: calls of the submission, and what must come of them. */
@FunctionalInterface
public interface Scene {
    /** Returns when all was as expected; throws {@link Broken} when the submission is wrong. */
    void play() throws Exception;
}
