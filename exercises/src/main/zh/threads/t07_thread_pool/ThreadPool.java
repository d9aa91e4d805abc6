package threads.t07_thread_pool;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * 线程池：少数几个线程（工作线程）一个接一个地做任务，每个任务有一个句柄，说明它怎样了。
 * 这就是笔记中的 {@code ThreadPoolExecutor}，以及 {@code submit}、{@code map}、{@code shutdown(wait)}、
 * {@code result(timeout)} 和 {@code add_done_callback}。
 *
 * {@snippet :
 * var pool = new ThreadPool(3);
 * Handle<Integer> words = pool.submit(() -> count(page));            // 不等待
 * words.addDoneCallback(done -> System.out.println("counted"));
 * Results<String> pages = pool.map(this::fetch, urls, Duration.ofSeconds(10));
 * while (pages.hasNext()) {
 *     System.out.println(pages.next());                             // 按顺序，每个一有就给出
 * }
 * System.out.println(words.result());
 * pool.shutdown(true);                                              // 不再接受新的；等待已有的
 * }
 *
 * <p>笔记：线程 · 线程池（concurrent.futures）。随本文件给出：{@link Handle} 和 {@link Results}，由你在自己的类中实现，
 * 写成这里的嵌套类，或放在本包的其他文件中。
 *
 * <p>可以使用线程、监视器，以及 {@code java.util.concurrent} 中的锁、闭锁、信号量、原子变量和队列；不可以使用执行器、
 * {@code FutureTask}、{@code CompletableFuture} 或 {@code ForkJoinPool}，因为那就是答案。
 *
 * <h2>契约</h2>
 * 任务在工作线程开始做它之前<i>等待</i>，然后<i>运行</i>；它返回、抛出异常或被取消时，就已<i>结束</i>。
 * 每个方法都可以由任何线程在任何时候调用，包括任务和回调；只有 {@link Results} 是供一个线程使用的。
 *
 * <ul>
 *   <li>C1 <b>结果。</b>{@code submit} 返回一个句柄，不等待任何任务，无论有多少任务。任务恰好被调用一次。
 *       {@code result()} 等到它结束，并把它返回的值（null 也算）返回给每一个调用者，每次都如此。
 *       从此 {@code isDone()} 为 true，此前为 false。凡是看到它结束的，都看得到任务写下的一切。
 *   <li>C2 <b>失败。</b>任务抛出的异常或错误，就是 {@code result} 抛出的 {@code ExecutionException} 的 cause，
 *       是同一个对象，每次都如此。无论是这样，还是任务结束时让线程的中断状态保持置位，都不会损失一个工作线程，
 *       也不会妨碍别的任务：下一个任务开始时中断状态是清除的。
 *   <li>C3 <b>工作线程。</b>任务在线程池的平台线程中运行，它们不是守护线程（整个程序都会等到所有任务执行完毕）。
 *       从线程池的开始到结束，它们从不多于 {@code workers} 个：每个做许多任务。只要任务够多，就有这么多任务并排运行。
 *       等待中的任务按提交的顺序开始，只要有任何一个工作线程空闲，就立即开始。
 *   <li>C4 <b>时限。</b>{@code result(timeout)} 与 {@code result()} 相同，但时间已到而任务尚未结束时，
 *       抛出 {@code TimeoutException}：绝不提前，虚假唤醒也不会延长它。零或负数则只看一眼，不等待。任务继续进行，
 *       可以再次询问。
 *   <li>C5 <b>回调。</b>在结束之前添加的回调，在任务结束时（无论以何种方式）由结束它的线程调用：它的工作线程，
 *       或者取消它的线程（在 {@code cancel} 返回之前）。有几个时，按添加的顺序调用。在结束之后添加的，
 *       由添加的线程立即调用，在 {@code addDoneCallback} 返回之前。每个都恰好被调用一次，参数是这个句柄，
 *       恰好在结束的瞬间添加的也一样。它看到任务已经结束：{@code isDone()} 为 true，{@code result} 不等待。
 *       回调抛出的东西，哪怕是错误，都被丢弃：别的回调、工作线程和调用者都察觉不到。其间不持有任何锁：回调花多久都行，
 *       别的线程对这个句柄或线程池的调用都不等它；{@code result()} 也不等。
 *   <li>C6 <b>取消。</b>对等待中的任务调用 {@code cancel} 返回 true：任务就此结束，永远不会被调用，
 *       也不占用任何工作线程；{@code result}（包括已经在等它的那些）抛出 {@code CancellationException}，
 *       {@code isCancelled()} 为 true。对正在运行、已经返回或已经抛出异常的任务调用 {@code cancel} 返回 false，
 *       什么都不改变；它不中断任何人。一旦取消，再次 {@code cancel} 仍返回 true，此外什么都不做。
 *       任务恰好在工作线程开始做它的瞬间被取消时，下面两者恰好有一个成立：它被调用，或者 {@code cancel} 返回 true。
 *   <li>C7 <b>map。</b>{@code map} 遍历参数一次，在返回之前按它们的顺序为每一个提交 {@code function.apply(argument)}，
 *       不等待任何一个。其结果的 {@code next()} 按参数的顺序返回它们，每个一有就给出，无论后面的是否已经结束。
 *       它会抛出什么，见 {@link Results}；一个失败不影响别的结果。时限从调用 {@code map} 时算起，为所有结果共用；
 *       绝不提前。时限一过，{@code next()} 就不再等待：已有的就返回（或抛出），没有的就抛出 {@code TimeoutException}。
 *       零或负数：立即就算已到。所有任务都继续进行。
 *   <li>C8 <b>关闭。</b>{@code shutdown} 一旦开始等待或已经返回，{@code submit} 和 {@code map} 就抛出
 *       {@code RejectedExecutionException}。之前提交的仍会做完，无论是在等待还是在运行；然后线程池的所有线程都结束，
 *       无论有没有人等。{@code shutdown(false)} 什么都不等。{@code shutdown(true)} 等到所有任务都已结束，
 *       而且线程池的线程都不再存活。两者都可以再次调用，也可以由几个线程调用。恰好在关闭的瞬间提交的任务，要么被拒绝，
 *       要么被完成。
 *   <li>C9 <b>中断。</b>调用的线程在等待时被中断，或者在需要等待时已被中断，{@code result}、
 *       {@code next} 和 {@code shutdown(true)} 就抛出 {@code InterruptedException}。结束的只是等待：
 *       线程池不中断任何任务，正在关闭的线程池仍然在关闭。（若没有什么要等，则抛出这个异常与通常的结果都对。）
 *       别的方法都不理会中断。
 *   <li>C10 <b>虚假唤醒。</b>虚假唤醒不会结束任何等待：无论是 {@code result}、
 *       {@code next} 或 {@code shutdown(true)} 的，还是等待任务的工作线程的。
 *   <li>C11 <b>不占用 CPU。</b>在 {@code result}、{@code next} 或 {@code shutdown(true)} 中等待的线程，
 *       以及没有任务的工作线程，不使用处理器时间，也不一遍又一遍地查看，无论两次查看之间是否停顿。
 *   <li>C12 <b>被拒绝的。</b>工作线程少于一个时抛出 {@code IllegalArgumentException}。任务、函数、参数、
 *       时限或回调为 null 时抛出 {@code NullPointerException}，立即抛出，什么都不提交、不添加、不改变。
 *       （{@code map} 的单个参数可以为 null：那是函数的事。）
 * </ul>
 * 不作承诺：由哪个工作线程做哪个任务；等待同一个池的另一个任务、或等待池的关闭的任务会怎样；
 * {@code map} 遇到 {@code shutdown} 时，或者遍历参数抛出异常时，已经提交了多少任务。不要求支持超过一年的时限。
 */
public final class ThreadPool {
    /**
     * 有这么多工作线程的线程池，它们现在启动，或者在需要时启动（C3、C12）。
     *
     * @throws IllegalArgumentException 工作线程少于一个
     */
    public ThreadPool(int workers) {
        throw new UnsupportedOperationException("TODO C3: 等待任务的线程，以及其间的一个队列");
    }

    /**
     * 让一个工作线程调用任务，不等待它（C1、C2、C12）。
     *
     * @throws RejectedExecutionException 在 {@link #shutdown} 之后
     */
    public <T> Handle<T> submit(Callable<? extends T> task) {
        throw new UnsupportedOperationException("TODO C1: 把任务放到空闲的工作线程找得到的地方，返回它的句柄");
    }

    /**
     * 让工作线程把函数应用于每个参数，不等待它们（C7、C12）。
     *
     * @param timeout 从这次调用起，{@code next()} 最多等多久；零或负数：从不等待
     * @throws RejectedExecutionException 在 {@link #shutdown} 之后，没有参数时也一样
     */
    public <A, R> Results<R> map(
            Function<? super A, ? extends R> function, Iterable<? extends A> arguments, Duration timeout) {
        throw new UnsupportedOperationException("TODO C7: 为每个参数提交一个任务，只在 next() 中等待");
    }

    /**
     * 让工作线程做完已提交的任务后结束，不再接受新的（C8）。
     *
     * @param wait 是否等待这一切完成
     * @throws InterruptedException 调用者在等待时被中断：见 C9
     */
    public void shutdown(boolean wait) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C8: 拒绝新来的，让每个工作线程得知，再 join 它们");
    }
}
