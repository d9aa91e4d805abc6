/** The checks of {@code processes.p10_semaphore}. */
@NullMarked
package processes.p10_semaphore;

import org.jspecify.annotations.NullMarked;
