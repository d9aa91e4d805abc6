/** The checks of {@code iomodels.i03_selector}; the scenes that it has in common with others are in {@code echo}. */
@NullMarked
package iomodels.i03_selector;

import org.jspecify.annotations.NullMarked;
