/**
 * The checks of {@code processes.p04_process}. What a process object makes of its child is judged with children of the
 * kit's own, which end and read when a check says so; what happens in a child, with real JVMs.
 */
@NullMarked
package processes.p04_process;

import org.jspecify.annotations.NullMarked;
