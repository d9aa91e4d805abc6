// 已给出：请勿改动；评测程序用的是它自己的那一份。
package threads.t06_queues;

import java.time.Duration;
import java.util.Optional;

/** 容量固定的队列，供任意多个线程放入和取出。每种队列先给出什么，以及其余的一切承诺，都在 {@link Queues} 的契约里。 */
public interface BoundedQueue<E> {
    /** 放入元素；队列满时等待空位。 */
    void put(E item) throws InterruptedException;

    /**
     * 若在时限之内有空位，就放入元素。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @return 元素是否已放入
     */
    boolean offer(E item, Duration timeout) throws InterruptedException;

    /** 取出下一个元素；队列空时等待。 */
    E take() throws InterruptedException;

    /**
     * 若在时限之内有元素，就取出下一个。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @return 元素；时间已到则为空
     */
    Optional<E> poll(Duration timeout) throws InterruptedException;

    /** 其中有多少个元素，从 0 到容量。 */
    int size();

    /** 其中是否没有元素。 */
    boolean isEmpty();

    /** 是否没有空位。 */
    boolean isFull();
}
