/** The checks of {@code iomodels.i06_epoll}. */
@NullMarked
package iomodels.i06_epoll;

import org.jspecify.annotations.NullMarked;
