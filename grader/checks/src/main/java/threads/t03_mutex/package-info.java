/** The checks of {@code threads.t03_mutex}. */
@NullMarked
package threads.t03_mutex;

import org.jspecify.annotations.NullMarked;
