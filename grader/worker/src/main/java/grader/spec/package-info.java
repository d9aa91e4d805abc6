/** The words that checks are written in: what an exercise is, what a clause is, and the instruments that judge one. */
@NullMarked
package grader.spec;

import org.jspecify.annotations.NullMarked;
