/** The commands: the only place that prints and exits. */
@NullMarked
package grader.cli;

import org.jspecify.annotations.NullMarked;
