/**
 * Writes the gradebook as pages that a browser opens without a server: one for the class, and one for each student.
 *
 * <p>A page is a function of the gradebook and the language, and stands alone: its style and its script are in it, its
 * content security policy lets these two run and nothing else, and it fetches nothing. Names, code and texts of
 * students are data: the templates (jte) escape them by where they stand, and {@link grader.report.Quoted} takes out
 * what a reader would not see. The class's table comes as JSON and is drawn by the page's script, a part at a time: so
 * three thousand students open at once.
 */
@NullMarked
package grader.course.page;

import org.jspecify.annotations.NullMarked;
