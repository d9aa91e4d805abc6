/**
 * What the instructor has decided before anything is graded: which exercises count how much, until when, what lateness
 * costs, and later, point by point, what a person has changed.
 *
 * <p>A course is a folder with three files that a person writes and reads: {@code course.toml}, {@code roster.csv} and
 * {@code overrides.csv}. They are read anew by every command, so that what stands there is what counts. A mistake in
 * them is told by file and line, with what to write instead, before anything is changed.
 */
@NullMarked
package grader.course.plan;

import org.jspecify.annotations.NullMarked;
