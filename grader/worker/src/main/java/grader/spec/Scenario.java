package grader.spec;

/** One round of stress: makes a fresh object of the submission, adds threads, runs them and judges what came of it. */
@FunctionalInterface
public interface Scenario {
    /** Must call {@link Round#run()}; throws {@link Broken} when the submission is wrong. */
    void play(Round round) throws Exception;
}
