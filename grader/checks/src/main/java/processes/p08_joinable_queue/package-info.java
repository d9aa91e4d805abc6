/** The checks of {@code processes.p08_joinable_queue}. */
@NullMarked
package processes.p08_joinable_queue;

import org.jspecify.annotations.NullMarked;
