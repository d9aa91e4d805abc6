/** The checks of {@code iomodels.i07_async}. */
@NullMarked
package iomodels.i07_async;

import org.jspecify.annotations.NullMarked;
