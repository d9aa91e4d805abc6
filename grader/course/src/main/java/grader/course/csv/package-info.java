/**
 * Tables as they come and go. What comes was saved by a spreadsheet: with a mark of its encoding in front, with
 * semicolons where the country writes numbers with a comma, with empty lines at the end. What goes is opened by one:
 * a name that begins like a formula must not become one.
 */
@NullMarked
package grader.course.csv;

import org.jspecify.annotations.NullMarked;
