/**
 * Threads (线程): several executions inside one process, over the same memory.
 *
 * <p>A process is a container; what runs in it are threads, at least one. Processes share nothing but the file system,
 * threads share everything that is reachable: fields, objects, open files. That makes talking cheap and mistakes easy.
 * Whatever two threads touch, and at least one of them writes, needs an agreement on who may when.
 *
 * <p><b>Three things go wrong without one.</b>
 *
 * <ul>
 *   <li><b>Atomicity</b>: {@code x = x + 1} is a read, an addition and a write. Two threads that read the same value
 *       write the same sum, and one addition is lost. So is "look, then act" in every form:
 *       {@code if (!held) held = true}.
 *   <li><b>Visibility</b>: what one thread has written another need not see, or not in that order, unless the two are
 *       ordered by something: leaving and entering the same monitor, writing and reading the same {@code volatile}
 *       field, starting and joining a thread.
 *   <li><b>Progress</b>: who waits must be woken. Two threads that each hold what the other wants wait for ever (死锁).
 * </ul>
 *
 * <p><b>The monitor (互斥锁).</b> Every Java object has one. {@code synchronized} lets one thread in at a time;
 * {@code wait} gives the monitor back and sleeps, in one step; {@code notify} and {@code notifyAll} wake who waits. A
 * wait stands in a loop over its condition, always: the thread that wakes up knows nothing but that it is awake.
 *
 * <pre>{@code
 * synchronized (monitor) {
 *     while (!condition) {
 *         monitor.wait();
 *     }
 *     // the condition is true, and stays so until you leave
 * }
 * }</pre>
 *
 * <p>Python's global interpreter lock (全局解释器锁, GIL) makes each bytecode instruction exclusive, and still
 * {@code x = x + 1} is lost there: it takes several. Java has no such lock; its threads really run at the same time.
 *
 * <p><b>How to work here.</b> Open an exercise, read the contract at the top of the file, replace the TODOs, and run
 * {@code ./grade t03}. A clause that fails is told with what was done, what was expected and what was found, and with a
 * command that shows it again.
 */
package threads;
