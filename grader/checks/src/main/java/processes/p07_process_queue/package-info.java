/**
 * The checks of {@code processes.p07_process_queue}. Clients are objects of this JVM, which talk over real sockets like
 * those of other processes; a relay between them breaks, holds and cuts to pieces what they say, whatever it is. What
 * only the death of a process can show is shown with real ones.
 */
@NullMarked
package processes.p07_process_queue;

import org.jspecify.annotations.NullMarked;
