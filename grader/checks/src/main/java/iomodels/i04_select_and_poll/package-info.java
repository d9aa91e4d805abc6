/** The checks of {@code iomodels.i04_select_and_poll}. */
@NullMarked
package iomodels.i04_select_and_poll;

import org.jspecify.annotations.NullMarked;
