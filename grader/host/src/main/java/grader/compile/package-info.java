/** Compiles a submission in process, an exercise at a time. */
@NullMarked
package grader.compile;

import org.jspecify.annotations.NullMarked;
