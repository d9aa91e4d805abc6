/** The checks of {@code coroutines.c01_iterators}. */
@NullMarked
package coroutines.c01_iterators;

import org.jspecify.annotations.NullMarked;
