/**
 * What rewritten classes of a submission call: the points at which the harness may disturb the schedule, and who waits
 * where.
 */
@NullMarked
package grader.schedule;

import org.jspecify.annotations.NullMarked;
