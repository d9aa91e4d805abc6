/** The checks of {@code threads.t05_reentrant_lock}. */
@NullMarked
package threads.t05_reentrant_lock;

import org.jspecify.annotations.NullMarked;
