/** Points, from a run that finished. */
@NullMarked
package grader.score;

import org.jspecify.annotations.NullMarked;
