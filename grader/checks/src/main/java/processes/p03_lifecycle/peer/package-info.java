/** What runs in processes of its own. */
@NullMarked
package processes.p03_lifecycle.peer;

import org.jspecify.annotations.NullMarked;
