/**
 * Who takes the course. The roster is whatever file the platform gives: Classroom 50's, the old Classroom's, a Canvas
 * or a Moodle export, told apart by the columns in its first line. A student has one name of his own here, his id, and
 * every other name that a platform knows him by is kept beside it, so that a folder, a file or a branch that carries
 * one of them finds its owner.
 *
 * <p>Names are data. Nothing here is ever a path, a command or a formula because a student is called so.
 */
@NullMarked
package grader.course.roster;

import org.jspecify.annotations.NullMarked;
