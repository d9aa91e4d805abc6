/** The checks of {@code threads.t04_deadlock}. */
@NullMarked
package threads.t04_deadlock;

import org.jspecify.annotations.NullMarked;
