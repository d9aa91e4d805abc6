/**
 * What rewritten classes of a submission call: the points at which the harness may disturb the schedule, who waits
 * where, what it reads and writes, and the turns of loops at which a thread can be brought to rest that runs for ever.
 */
@NullMarked
package grader.schedule;

import org.jspecify.annotations.NullMarked;
