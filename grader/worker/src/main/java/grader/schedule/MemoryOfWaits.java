package grader.schedule;

import java.util.concurrent.locks.Condition;

/** What {@link Memory} is told of a thread that waits: others come in meanwhile. Permits order nobody (JLS 17.4.5). */
final class MemoryOfWaits {
    private MemoryOfWaits() {}

    static void begins(Wait wait) {
        Memory.tell(order -> {
            switch (wait) {
                case Wait.OnMonitor on -> order.waits(on.monitor());
                case Wait.OnCondition on -> order.calls(guard(on.condition()), true);
                case Wait.Parked _ -> {}
            }
        });
    }

    /** It waits no more, and has come in again. */
    static void ends(Wait wait, boolean isInterrupted) {
        Memory.tell(order -> {
            switch (wait) {
                case Wait.OnMonitor on -> order.wakes(on.monitor());
                case Wait.OnCondition on -> order.returned(guard(on.condition()));
                case Wait.Parked _ -> {}
            }
            if (isInterrupted) {
                order.sees();
            }
        });
    }

    /** Its lock; of a condition that was made by other means nobody knows it. */
    private static Object guard(Condition condition) {
        return LocksOfConditions.lockOf(condition).map(Object.class::cast).orElse(Ordered.ANYBODY);
    }
}
