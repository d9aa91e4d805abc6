/**
 * The instructor's commands: each parses, calls one room and tells. They come to the command line by
 * {@link grader.cli.FurtherCommands} when this jar is on the class path.
 */
@NullMarked
package grader.course.cli;

import org.jspecify.annotations.NullMarked;
