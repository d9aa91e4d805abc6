/** The checks of {@code processes.p09_pipe}: over streams of the kit in memory, and over those of real child JVMs. */
@NullMarked
package processes.p09_pipe;

import org.jspecify.annotations.NullMarked;
