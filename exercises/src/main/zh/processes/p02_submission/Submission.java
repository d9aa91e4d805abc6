package processes.p02_submission;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * 已提交的任务，以及它们的结局。任务的提交有两种方式（同步、异步），结局的取得有两种方式（阻塞、非阻塞）：
 * 两者互不相干，所以共有四种。
 *
 * {@snippet :
 * var submission = Submission.asynchronously(List.of(() -> download(page), () -> download(other)));
 * while (submission.poll(0).isEmpty()) {   // 不等待：还有别的事要做
 *     drawProgress();
 * }
 * switch (submission.take(1)) {            // 等待
 *     case Outcome.Returned<String>(String text) -> System.out.println(text);
 *     case Outcome.Threw<String>(Throwable failure) -> System.out.println("failed: " + failure);
 * }
 * }
 *
 * <p>笔记：进程 · 什么是进程 · 4. 同步、异步 | 阻塞、非阻塞：“同步、异步：是指任务提交的方式”，“阻塞、非阻塞：
 * 指程序执行中的运行状态”。这道练习的另一半是 {@link Traces}。{@code java.util.concurrent} 的一切都可以使用。
 *
 * <h2>本类的契约</h2>
 * 任务按列表的次序从 0 起编号。任务的 {@code call()} 被调用时，任务<i>开始</i>；它返回或抛出异常时，
 * 任务就已<i>结束</i>。
 *
 * <ul>
 *   <li>C6 <b>同步。</b>{@code synchronously} 在调用的线程上按列表的次序调用每个任务一次，
 *       前一个结束之后（无论怎样结束）才调用下一个；全部结束时它才返回，此后 {@code poll} 能看到每个结局。
 *   <li>C7 <b>异步。</b>{@code asynchronously} 使每个任务在调用者以外的某个线程上被调用一次，即使一个都没有结束也返回。
 *       没有任务等待另一个任务的结束（无论是这次提交的还是别的），也不等待来取结局的人：几百个任务中，
 *       即使所有其他的都停着，每一个也会开始。
 *   <li>C8 <b>取得。</b>{@code take} 等到这个编号的任务结束，不等别的；然后返回它的结局。{@code takeAll} 等到全部结束，
 *       并按列表的次序返回它们的结局，无论哪一个先结束。任意多个线程可以同时取任意多次：每个得到的都一样，
 *       {@code Returned} 中就是任务返回的那个对象，并且看得到任务写下的一切。
 *   <li>C9 <b>轮询。</b>{@code poll} 从不等待：它返回 {@code take} 会返回的结局；任务尚未结束，则什么都没有，
 *       无论别的线程此时在等什么。任务结束之后不久，它就会返回结局，无论是否有人取；结局一旦返回给过任何人，
 *       它就总会返回。{@code pollAll} 就是按列表的次序对每个任务 {@code poll}。
 *   <li>C10 <b>失败。</b>任务抛出的东西，任何类型的异常或错误，就是它的结局：{@code Threw}，其中就是那个对象，
 *       它的 cause 和它所抑制的异常都和原来一样。本类没有一个调用会抛出它，它也不使别的任务损失什么：
 *       后面的任务照样被调用。
 *   <li>C11 <b>中断。</b>调用的线程在等待时被中断，或者在需要等待时已被中断，
 *       {@code take} 和 {@code takeAll} 就抛出 {@code InterruptedException}。结束的只是等待：没有任务因此被中断，
 *       结局仍然可以取得。（若没有什么要等，则抛出异常与返回结局都对。）其他所有调用都不理会中断，
 *       并让中断状态保持原样，{@code synchronously} 则保持它的任务所留下的样子。
 *   <li>C12 <b>休息。</b>在 {@code take} 或 {@code takeAll} 中等待的线程不使用处理器时间，也不一遍又一遍地查看，
 *       无论是否停顿。虚假唤醒不会结束等待。
 *   <li>C13 <b>参数。</b>列表或任务为 null 抛出 {@code NullPointerException}，不调用任何任务；
 *       没有任务有的编号立即抛出 {@code IndexOutOfBoundsException}，无论任务是否还在运行。列表交进来之后怎样，
 *       不改变任何东西；返回的列表绝不改变。可以没有任务：这时 {@code takeAll} 和 {@code pollAll} 返回空列表。
 *       各次提交互不相知。
 * </ul>
 * 不作要求：任务询问它自己所属的那次提交。
 *
 * @param <T> 任务返回的类型
 */
public final class Submission<T> {
    private Submission() {}

    /** 提交任务，并在全部结束时返回（C6、C10、C11、C13）。 */
    public static <T> Submission<T> synchronously(List<Callable<T>> tasks) {
        throw new UnsupportedOperationException("TODO C6: 一个接一个地调用任务，并保存每一个的结局");
    }

    /** 提交任务，立即返回（C7、C10、C11、C13）。 */
    public static <T> Submission<T> asynchronously(List<Callable<T>> tasks) {
        throw new UnsupportedOperationException("TODO C7: 让别的线程调用任务，不等待它们");
    }

    /** 等待一个任务的结局（C8、C10 至 C13）。 */
    public Outcome<T> take(int task) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C8: 等到这个任务结束");
    }

    /** 等待所有结局（C8、C10 至 C13）。 */
    public List<Outcome<T>> takeAll() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C8: 等到所有任务结束");
    }

    /** 一个任务的结局，如果它已经结束（C9、C10、C11、C13）。 */
    public Optional<Outcome<T>> poll(int task) {
        throw new UnsupportedOperationException("TODO C9: 看这个任务是否已经结束，不等待");
    }

    /** 每个任务的结局，如果它已经结束（C9、C10、C11、C13）。 */
    public List<Optional<Outcome<T>>> pollAll() {
        throw new UnsupportedOperationException("TODO C9: 看每一个任务，不等待");
    }
}
