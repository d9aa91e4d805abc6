/** Worker JVMs: start, bound, watch, end, and how each ended. */
@NullMarked
package grader.run;

import org.jspecify.annotations.NullMarked;
