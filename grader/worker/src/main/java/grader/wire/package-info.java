/** Records that cross the boundary between the grader and a worker, and their one encoding. */
@NullMarked
package grader.wire;

import org.jspecify.annotations.NullMarked;
