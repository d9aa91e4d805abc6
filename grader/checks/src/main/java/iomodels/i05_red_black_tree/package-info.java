/** The checks of {@code iomodels.i05_red_black_tree}. */
@NullMarked
package iomodels.i05_red_black_tree;

import org.jspecify.annotations.NullMarked;
