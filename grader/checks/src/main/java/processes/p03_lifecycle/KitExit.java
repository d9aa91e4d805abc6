package processes.p03_lifecycle;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The end of a JVM of the kit, which comes when a check says so. */
final class KitExit implements JvmExit {
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private volatile int strange;

    @Override
    public void add(Runnable action) {
        actions.add(action);
    }

    @Override
    public synchronized void remove(Runnable action) {
        if (actions.stream().noneMatch(added -> added == action)) {
            strange++;
        }
        actions.removeIf(added -> added == action);
    }

    /** How many actions are to be run. */
    int count() {
        return actions.size();
    }

    /** How often something was removed that was not there. */
    int strange() {
        return strange;
    }

    /** The JVM begins to end: runs the actions on the calling thread. */
    void comes() {
        actions.forEach(Runnable::run);
    }
}
