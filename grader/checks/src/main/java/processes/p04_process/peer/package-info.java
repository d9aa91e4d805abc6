/** What runs in processes of its own. */
@NullMarked
package processes.p04_process.peer;

import org.jspecify.annotations.NullMarked;
