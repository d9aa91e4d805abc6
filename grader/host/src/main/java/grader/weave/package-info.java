/** Rewrites a submission's class files so that the harness can disturb its schedule. */
@NullMarked
package grader.weave;

import org.jspecify.annotations.NullMarked;
