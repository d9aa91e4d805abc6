/** The checks of {@code iomodels.i01_blocking}; the scenes that it has in common with others are in {@code echo}. */
@NullMarked
package iomodels.i01_blocking;

import org.jspecify.annotations.NullMarked;
