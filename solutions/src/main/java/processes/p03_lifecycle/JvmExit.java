// Given: do not edit; the grader uses its own copy.
package processes.p03_lifecycle;

/**
 * What is to be done when this JVM begins to end: since {@code main} has returned, or {@code System.exit} was called,
 * or it was sent a SIGTERM. A JVM that is killed ({@code kill -9}) does nothing any more.
 *
 * {@snippet :
 * final class ShutdownHooks implements JvmExit {
 *     private final Map<Runnable, Thread> hooks = new ConcurrentHashMap<>();
 *
 *     public void add(Runnable action) {
 *         hooks.put(action, new Thread(action));
 *         Runtime.getRuntime().addShutdownHook(hooks.get(action));
 *     }
 *
 *     public void remove(Runnable action) {
 *         Runtime.getRuntime().removeShutdownHook(hooks.remove(action)); // unless the JVM is ending already
 *     }
 * }
 * }
 */
public interface JvmExit {
    /** From now on the action is run when the JVM begins to end, once, on a thread of its own. */
    void add(Runnable action);

    /**
     * From now on this very action, which was added before, is not run any more, and nobody keeps it in memory. Does
     * nothing when the JVM is ending already.
     */
    void remove(Runnable action);
}
