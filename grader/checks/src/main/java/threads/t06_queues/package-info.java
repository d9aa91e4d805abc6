/** The checks of {@code threads.t06_queues}. */
@NullMarked
package threads.t06_queues;

import org.jspecify.annotations.NullMarked;
