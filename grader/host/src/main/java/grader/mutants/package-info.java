/**
 * Changes a right submission in one place at a time, as a tired student would: a lost {@code synchronized}, {@code if}
 * for {@code while}, an amount that is off by one. What the checks do not notice shows a check that is missing.
 */
@NullMarked
package grader.mutants;

import org.jspecify.annotations.NullMarked;
