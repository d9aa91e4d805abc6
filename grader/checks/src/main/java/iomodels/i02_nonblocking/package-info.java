/**
 * The checks of {@code iomodels.i02_nonblocking}: channels of the kit that do little at a time and write down what they
 * were asked, and the scenes on real sockets that it has in common with others, which are in {@code echo}.
 */
@NullMarked
package iomodels.i02_nonblocking;

import org.jspecify.annotations.NullMarked;
