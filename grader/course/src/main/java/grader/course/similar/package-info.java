/** Which submissions are much alike: what is compared, the program that compares, and what is kept of its answer. */
@NullMarked
package grader.course.similar;

import org.jspecify.annotations.NullMarked;
