/**
 * When something is due, and what it costs to come later. A date without a zone is no date: 23:59 is another moment for
 * whoever studies from abroad. Days are 24 hours long and count when they have begun; points are whole, and what is
 * left of them is rounded down once.
 */
@NullMarked
package grader.course.time;

import org.jspecify.annotations.NullMarked;
