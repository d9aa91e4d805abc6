/** What runs in the other processes: the checks copy it beside the submission, and nothing else of theirs. */
@NullMarked
package processes.p07_process_queue.peer;

import org.jspecify.annotations.NullMarked;
