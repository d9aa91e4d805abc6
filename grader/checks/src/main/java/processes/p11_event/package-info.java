/** The checks of {@code processes.p11_event}. */
@NullMarked
package processes.p11_event;

import org.jspecify.annotations.NullMarked;
