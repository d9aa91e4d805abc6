/** Finds the student's files and refuses all others. */
@NullMarked
package grader.submission;

import org.jspecify.annotations.NullMarked;
