/** The commands: each parses, calls one room and tells. The only place that prints and exits. */
@NullMarked
package grader.cli;

import org.jspecify.annotations.NullMarked;
