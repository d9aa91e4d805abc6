package grader.worker;

import grader.wire.Event;
import grader.wire.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the system once refused this JVM a thread, since others have used them up: what should have run on it then
 * never does, such as virtual threads without a carrier, and a right submission looks stuck. Whoever starts so many
 * threads himself that they run out is not excused; and since a submission may fill the room for their stacks as well,
 * it is told as the grader's fault, which leaves all points as they were.
 */
final class ThreadShortage {
    /** Where the JVM writes such warnings, in the folder that it was started in: see the host's worker command. */
    private static final Path LOG = Path.of("threads.log");

    /** Somebody who has more of them at once has a part in it; no right submission of most exercises needs a tenth. */
    private static final int MOST_OWN = 1_000;

    private ThreadShortage() {}

    /** What then becomes of a check in which not all held: no verdict, and it costs and earns nothing. */
    static Optional<Event.Fault> instead(String check, @Nullable Verdict verdict) {
        return verdict instanceof Verdict.Holds || !wasThere()
                ? Optional.empty()
                : Optional.of(new Event.Fault(
                        check, "the system had no thread left for it: grade again when fewer programs run"));
    }

    /** Whether there was one that is none of the submission's doing. */
    private static boolean wasThere() {
        return isIn(LOG) && ManagementFactory.getThreadMXBean().getPeakThreadCount() < MOST_OWN;
    }

    /** Whether the JVM has written there that it could not start a thread. */
    static boolean isIn(Path log) {
        try {
            return Files.exists(log) && Files.readString(log).contains("Failed to start");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
