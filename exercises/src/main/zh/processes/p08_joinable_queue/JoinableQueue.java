package processes.p08_joinable_queue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * 知道工作何时做完的队列（JoinableQueue）。
 *
 * <p>笔记：进程 · 进程之间的通信 · JoinableQueue。空的队列并不意味着工作做完了：可能有人取走了最后一项，
 * 还在忙着处理它。所以取走一项的人做完时要说一声，用 {@link #taskDone()}；放入各项的人则在 {@link #join()}
 * 中等到它们全部完成。笔记中的消费者是守护进程（{@code c.daemon = True}）：它们永远等待更多的工作，
 * 而不会使程序无法结束。
 *
 * <p>可以使用监视器和 {@code java.util.concurrent} 中的一切，包括它的队列，只有执行器、
 * {@code Phaser} 和 {@code CompletableFuture} 除外：队列是现成的，计数和 join 才是题目。
 *
 * <p>一项从 {@code put} 起到 {@code take} 或 {@code poll} 为止<i>在里面</i>；从 {@code put} 起到说它已完成的
 * {@code taskDone} 为止是<i>未完成</i>的，无论在不在里面。每次 {@code taskDone} 使已取走的一项完成；是哪一项无关紧要，
 * 由哪个线程调用也无关紧要。
 *
 * <h2>契约</h2>
 * <ul>
 *   <li>C1 <b>队列。</b>{@code take} 和 {@code poll} 按放入的次序给出各项，每项一次。
 *       里面什么都没有时 {@code take} 等待；里面与容量一样多时 {@code put} 等待；情况改变时，等待者之一继续，是哪一个，
 *       不作承诺。线程在 {@code put} 之前所做的，对取走这一项的线程可见。没有给容量就没有上限，{@code put} 从不等待。
 *       容量小于 1 抛出 {@link IllegalArgumentException}；项或时限为 null 立即抛出 {@link NullPointerException}，
 *       无论是否已满，而且什么都不改变。
 *   <li>C2 <b>计数。</b>{@code unfinished()} 是有多少项未完成。一项从它在里面的那一刻起计数：
 *       还在等待的 {@code put} 不计数，而取走一项的人可以立即调用 {@code taskDone}。没有一次 {@code put}、
 *       没有一次 {@code taskDone} 会丢失，无论同时有什么在运行。
 *   <li>C3 <b>join。</b>有未完成的项时 {@code join} 等待，里面已经一项也没有时也一样；没有未完成的项时，
 *       例如对新的队列，它立即返回。最后一个未完成的项完成时，在 {@code join} 中等待的全都返回：唤醒绝不会丢失。
 *       线程在调用 {@code taskDone} 之前所做的，对从等待过它的、或之后才来的 {@code join} 返回的线程可见。
 *   <li>C4 <b>一瞬间就够。</b>最后一个未完成的项完成的那一刻，正在 {@code join} 中等待的就会返回，
 *       即使紧接着又放入了一项，而且一直未完成。
 *   <li>C5 <b>多报一次。</b>对取走的每一项都已经调用过 {@code taskDone} 之后，再调用就抛出
 *       {@link IllegalStateException}，无论里面有没有别的项，而且什么都不改变。
 *   <li>C6 <b>中断。</b>线程在等待时被中断，或者在调用之前已被中断，{@code put}、{@code take}、
 *       {@code poll} 和两个 {@code join} 都抛出 {@link InterruptedException}，无论本来是否需要等待。
 *       此后队列就像从未有过这次调用：什么都没有放入、取走或计数，没有别人因此错过唤醒。
 *   <li>C7 <b>时限。</b>一旦可以，{@code poll} 就返回一项，带时限的 {@code join} 就返回 {@code true}；
 *       时限已过而仍不可以，则返回空和 {@code false}，绝不提前，也不留任何痕迹。时限为零或负数时，只试一次，不等待。
 *       虚假唤醒不会延长时间。时限最长一年。
 *   <li>C8 <b>虚假唤醒。</b>等待的线程若无缘无故醒来，就继续等待。Java 允许这样的唤醒随时发生。
 *   <li>C9 <b>不占用 CPU。</b>等待的线程不使用处理器时间，也不一遍又一遍地查看队列，无论两次查看之间是否停顿。
 *   <li>C10 <b>消费者。</b>{@code startConsumers(n, work)} 立即返回，并启动 n 个线程，它们永远取出各项，
 *       把每一项交给 {@code work}，最多 n 项同时进行。一项的工作返回时（不在此之前），或者抛出了任何东西时，
 *       这一项就完成了：这既不损失这个消费者，也不影响别的，它取下一项。这些线程是守护线程。
 *       {@code n} 小于 1 抛出 {@link IllegalArgumentException}，work 为 null 抛出 {@link NullPointerException}。
 *       中断使正在等待一项的消费者结束。
 * </ul>
 */
public final class JoinableQueue<E> {

    /** 一个没有上限的空队列。 */
    public JoinableQueue() {}

    /**
     * 一个空队列（C1）。
     *
     * @param capacity 里面最多有多少项
     * @throws IllegalArgumentException 它小于 1
     */
    public JoinableQueue(int capacity) {
        throw new UnsupportedOperationException("TODO C1: 容量固定的队列");
    }

    /** 放入一项，队列满时等待空位（C1、C2）。 */
    public void put(E item) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C1: 有空位时放入一项，并计数");
    }

    /** 取出最早的一项，里面什么都没有时等待（C1）。 */
    public E take() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C1: 有项时取出最早的一项");
    }

    /**
     * 若在时限之内有项，就取出最早的一项（C7）。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @return 这一项；时间已到则为空
     */
    public Optional<E> poll(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C7: 和 take 一样，但等待不超过时限");
    }

    /**
     * 说明已取走的一项完成了（C2、C3、C4、C5）。
     *
     * @throws IllegalStateException 已取走的各项都已完成
     */
    public void taskDone() {
        throw new UnsupportedOperationException("TODO C5: 把这一项计为完成；最后一项唤醒在 join 的线程");
    }

    /** 有多少项已放入而尚未完成（C2）。什么都不等。 */
    public int unfinished() {
        throw new UnsupportedOperationException("TODO C2: 有多少项已放入而尚未完成");
    }

    /** 等到没有未完成的项（C3、C4）。 */
    public void join() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C3: 等到放入的每一项都已完成");
    }

    /**
     * 等到没有未完成的项，但不超过时限（C7）。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @return 从调用时起，是否有过没有未完成项的一刻
     */
    public boolean join(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C7: 和 join 一样，但等待不超过时限");
    }

    /**
     * 启动取出各项并做工作的线程（C10）。
     *
     * @param count 多少个线程
     * @param work 对每一项做什么
     */
    public void startConsumers(int count, Consumer<? super E> work) {
        throw new UnsupportedOperationException("TODO C10: 启动守护线程，它们取出一项，做工作，并说它完成了");
    }
}
