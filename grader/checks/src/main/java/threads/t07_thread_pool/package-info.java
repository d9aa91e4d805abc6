/** The checks of {@code threads.t07_thread_pool}. */
@NullMarked
package threads.t07_thread_pool;

import org.jspecify.annotations.NullMarked;
