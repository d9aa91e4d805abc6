/** What runs in the other processes: the checks copy it beside the submission, and nothing else of theirs. */
@NullMarked
package processes.p05_process_lock.peer;

import org.jspecify.annotations.NullMarked;
