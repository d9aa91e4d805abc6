/**
 * The checks of {@code processes.p05_process_lock}. What threads do is judged over a kernel of the kit's own, in which
 * nothing depends on luck; that other processes are excluded, and what their deaths do, with real JVMs and a real file.
 */
@NullMarked
package processes.p05_process_lock;

import org.jspecify.annotations.NullMarked;
