// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p03_lifecycle;

/**
 * 这个 JVM 开始结束时要做的事：{@code main} 返回了，或者调用了 {@code System.exit}，或者向它发送了 SIGTERM。
 * 被杀死的 JVM（{@code kill -9}）什么都不再做。
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
 *         Runtime.getRuntime().removeShutdownHook(hooks.remove(action)); // 除非 JVM 已经在结束
 *     }
 * }
 * }
 */
public interface JvmExit {
    /** 从现在起，JVM 开始结束时，这个动作在它自己的线程上运行一次。 */
    void add(Runnable action);

    /** 从现在起，之前添加的这个动作不再运行，也没有谁再把它留在内存里。JVM 已经在结束时，什么都不做。 */
    void remove(Runnable action);
}
