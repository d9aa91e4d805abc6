/** Judges {@code processes.p02_submission}. */
@NullMarked
package processes.p02_submission;

import org.jspecify.annotations.NullMarked;
