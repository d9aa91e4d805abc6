/**
 * Tables for learning platforms and for whoever reads the next thing. Each has exactly the columns that its reader
 * wants, in UTF-8, and where a spreadsheet could take a name for a formula it is made a text. A mark that is not
 * known is an empty cell, never 0.
 */
@NullMarked
package grader.course.export;

import org.jspecify.annotations.NullMarked;
