/** The checks of {@code threads.t01_start_and_join}. */
@NullMarked
package threads.t01_start_and_join;

import org.jspecify.annotations.NullMarked;
