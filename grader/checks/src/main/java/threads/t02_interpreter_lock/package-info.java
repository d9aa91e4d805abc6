/** The checks of {@code threads.t02_interpreter_lock}. */
@NullMarked
package threads.t02_interpreter_lock;

import org.jspecify.annotations.NullMarked;
