package grader.policy;

/**
 * A use of something at a place.
 *
 * @param file simple name of the source file
 * @param line from 1; 0 when nothing is known of it
 * @param exact whether the use is on that line, and not merely in the class or method that begins there
 */
record Use(Target target, String file, int line, boolean exact) {}
