/** The checks of {@code processes.p06_process_pool}. They start real child JVMs, and end what is left of them. */
@NullMarked
package processes.p06_process_pool;

import org.jspecify.annotations.NullMarked;
