/** Judges {@code processes.p01_time_sharing}. */
@NullMarked
package processes.p01_time_sharing;

import org.jspecify.annotations.NullMarked;
