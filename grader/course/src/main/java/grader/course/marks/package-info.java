/**
 * Makes the gradebook: what stands in the store, put together with the roster, the plan and the overrides as they are
 * now. It is a function of these and of nothing else, so it can be made at any time, and made again it is the same.
 */
@NullMarked
package grader.course.marks;

import org.jspecify.annotations.NullMarked;
