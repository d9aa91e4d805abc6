package processes.p05_process_lock;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a check wants to happen when the submission comes to a step: once each, on the thread that comes there. */
final class Plan {
    private final Map<Step, Runnable> actions = new ConcurrentHashMap<>();

    /** The next time that the step is reached the action runs first; it may wait, for a legal delay. */
    void at(Step step, Runnable action) {
        actions.put(step, action);
    }

    /** The next time that the step is reached it fails. */
    void fails(Step step, Throwable failure) {
        actions.put(step, () -> Plan.<RuntimeException>raise(failure));
    }

    /** Whether what was planned for the step has not happened yet. */
    boolean isOpen(Step step) {
        return actions.containsKey(step);
    }

    void reaches(Step step) {
        Optional.ofNullable(actions.remove(step)).ifPresent(Runnable::run);
    }

    /** Throws whatever it is, as a channel of the JDK does. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable failure) throws E {
        throw (E) failure;
    }
}
