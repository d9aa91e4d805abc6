/**
 * The client that drives the servers of {@code i01}, {@code i02} and {@code i03}, on real sockets, and the scenes that
 * all of them owe. The clauses of their contracts that are judged here have the same numbers: C1 to C9, C11 and C12.
 *
 * <p>A {@link iomodels.echo.Client} never waits: the check's thread looks at it until what must have come has come, or
 * nobody moves any more. So a busy machine costs time and no verdict, and a script needs no thread but the server's.
 */
@NullMarked
package iomodels.echo;

import org.jspecify.annotations.NullMarked;
