/** The stages put together: from a submission to its reports, by the hidden checks or by the visible tests. */
@NullMarked
package grader.grading;

import org.jspecify.annotations.NullMarked;
