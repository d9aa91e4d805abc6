/** Files that live no longer than the grader that made them, however it ends. */
@NullMarked
package grader.scratch;

import org.jspecify.annotations.NullMarked;
