// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p03_lifecycle;

import java.time.Duration;
import java.util.Optional;

/** {@link Supervisor} 的一个子进程。任意多个线程可以询问任意多次。 */
public interface Child {
    /** 它的进程的 id（C1）。 */
    long pid();

    /**
     * 等到它的进程结束（C3）。
     *
     * @return 它怎样结束（C2）
     * @throws InterruptedException 见 C6
     */
    Ending await() throws InterruptedException;

    /**
     * 同上，但等待不超过时限，也不少于时限（C4）。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @return 它怎样结束（C2）；时限已过而尚未结束则为空
     * @throws InterruptedException 见 C6
     */
    Optional<Ending> await(Duration timeout) throws InterruptedException;

    /** 它的进程怎样结束；尚未结束则为空（C5）。 */
    Optional<Ending> ending();

    /**
     * 等到它的标准输出结束（C7）。
     *
     * @return 到来的全部内容
     * @throws InterruptedException 见 C6
     */
    byte[] output() throws InterruptedException;

    /**
     * 等到它的标准错误结束（C7）。
     *
     * @return 到来的全部内容
     * @throws InterruptedException 见 C6
     */
    byte[] errors() throws InterruptedException;
}
