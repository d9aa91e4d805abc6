package grader.policy;

/**
 * A use of something that the exercise does not allow.
 *
 * @param file simple name of the source file
 * @param line from 1; 0 when unknown
 * @param what what is used, such as {@code java.lang.System.exit(int)}
 * @param why the reason, one sentence
 * @param instead what to use instead, one sentence
 */
public record Violation(String file, int line, String what, String why, String instead) {}
