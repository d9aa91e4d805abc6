package grader.spec;

import java.time.Duration;

/** How long a call sleeps, as it has told the system: what nothing ends but its time, or somebody who wakes it. */
public final class Nap {
    private Nap() {}

    /** What is left of it now; nothing when the call does not sleep, sleeps without an end, or nobody knows. */
    public static Duration left(Call<?> call) {
        return Tasks.of(call.actor().thread().threadId())
                .flatMap(KernelTimeouts::left)
                .orElse(Duration.ZERO);
    }
}
