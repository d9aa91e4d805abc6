package grader.spec;

import grader.spec.Endless.Kind;
import java.util.Map;

/**
 * Whether a child process runs without an end while something is waited for, told by the processor time that it has
 * used since then: where it stands is not seen from here. Used by one thread, for one wait.
 */
final class BusyChild {
    /** A small JVM needs a twentieth of it for its start, its tasks and its end; a busy machine makes that no more. */
    private static final long MOST_CPU = 12_000_000_000L;
    /** Where calls of this submission were proven to run for ever, in this process. */
    private static final long MOST_CPU_OF_KNOWN = 4_000_000_000L;
    /** A look walks through all processes, and what it is for takes seconds. */
    private static final int LOOK_EVERY = 64;

    private Map<Long, Long> atFirstLook = Map.of();
    private int looks;

    /** Looks now and then; whether one has used more than any of a right submission does. */
    boolean isEndless() {
        if (++looks % LOOK_EVERY != 0) {
            return false;
        }
        var now = KernelThreads.cpuOfChildren();
        if (looks == LOOK_EVERY) {
            atFirstLook = now;
        }
        var most = Endless.isAnyProven(Kind.MOVES) ? MOST_CPU_OF_KNOWN : MOST_CPU;
        return now.entrySet().stream()
                .anyMatch(child -> child.getValue() - atFirstLook.getOrDefault(child.getKey(), 0L) > most);
    }
}
