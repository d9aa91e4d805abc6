package threads.t01_start_and_join;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * 一队线程：启动它们（线程的创建），等待它们全部结束（join），并说出每一个的结局。
 * Python 的 {@code Thread(target=sayhi, args=('太白',))} 是传入一个函数，这里则是一个 {@code Callable}；
 * 它的 {@code class Sayhi(Thread)} 是 {@code Thread} 的子类，覆盖了 {@code run()}。两者都用 {@code start} 启动，
 * 绝不直接调用 {@code run()}。
 *
 * {@snippet :
 * var crew = new Crew<Integer>(false);
 * crew.start(() -> countWords(page));      // 一个函数，页面是它的参数
 * crew.start(new Sayhi("太白"));            // Thread 某个子类的对象
 * for (Ending<Integer> ending : crew.joinAll(Duration.ofSeconds(5))) {
 *     switch (ending) {
 *         case Ending.Returned<Integer>(Integer words) -> System.out.println(words);
 *         case Ending.Failed<Integer>(Throwable failure) -> System.out.println("failed: " + failure);
 *         case Ending.Running<Integer>() -> System.out.println("not ended after five seconds");
 *     }
 * }
 * }
 *
 * <p>笔记：线程 · 进程与线程的关系，以及线程 · threading 模块 · 线程的创建。随本文件给出：{@link Ending}。
 *
 * <p>可以使用 {@code Thread}、监视器，以及 {@code java.util.concurrent} 中的锁、闭锁、原子变量和集合；
 * 不可以使用现成的执行器、Future 或作用域，因为它们会替你启动和 join 线程。
 *
 * <h2>契约</h2>
 * 任务就是传给 {@code start} 的东西：函数或线程。它的线程不再存活时，任务就<i>结束</i>了。
 *
 * <ul>
 *   <li>C1 <b>每个任务一个线程。</b>{@code start(task)} 让 {@code task.call()} 在一个新的、
 *       属于它自己的平台线程中运行一次，并且不等它，立即返回。无论有多少任务，都并排运行。
 *   <li>C2 <b>以子类的方式。</b>{@code start(thread)} 启动的就是这个线程，使它的 {@code run()} 执行一次，
 *       而且由这个线程自己执行（{@code Thread.currentThread()} 就是这个对象）；不等它，立即返回。
 *   <li>C3 <b>每个任务一个结局。</b>在 {@code joinAll} 被调用之前启动的每一个任务，{@code joinAll} 都恰好返回一个结局，
 *       按启动的顺序排列：{@code Returned}，其中是函数返回的值；若是线程，则其中是 null，
 *       因为它的 {@code run()} 什么也不返回。再次调用时，会再次报告全部，以及其间新来的。
 *       {@code start} 可以由任何线程在任何时候调用：几个线程同时调用，由这一队的某个任务调用，
 *       或者在别人于 {@code joinAll} 中等待时调用；它不等待其中任何一个。在 {@code joinAll} 等待期间启动的任务，
 *       可以不在那次调用的列表里。
 *   <li>C4 <b>失败。</b>函数或 {@code run()} 抛出的异常或错误，报告为 {@code Failed}，其中就是这个对象。
 *       别的任务什么也察觉不到。为此可以取代线程的未捕获异常处理器：它原来的那一个不必再被调用。
 *   <li>C5 <b>所有任务共用一个时限。</b>这些任务一旦全部结束，{@code joinAll} 就返回；时限一到，无论如何也返回。
 *       时限从调用时算起，为所有任务共用：时限一过，{@code joinAll} 就不再等待其中任何一个，哪怕一瞬间，
 *       并把尚未结束的报告为 {@code Running}；它们继续运行，之后的调用会说出它们的结局。时限绝不提前。
 *       时限为零或负数时，对每个任务只看一眼，不等待。虚假唤醒既不缩短也不延长时间。
 *   <li>C6 <b>中断。</b>调用的线程在等待时被中断，或者在需要等待时已被中断，
 *       {@code joinAll} 就抛出 {@link InterruptedException}。结束的只是等待：没有任务被中断，之后的调用会报告全部。
 *       （若没有什么要等，则抛出异常与返回列表都对。）{@code start} 不理会中断，并让中断状态保持原样。
 *   <li>C7 <b>是否守护线程。</b>这一队的所有线程，包括传给 {@code start} 的，要么全是守护线程，要么全不是，
 *       按构造方法得到的参数而定：无论调用 {@code start} 的线程是哪一种，也无论之前设置过什么。
 *   <li>C8 <b>共享内存。</b>同一进程的线程共享其中的对象：什么都不复制。函数看得到启动者在 {@code start}
 *       之前写下的内容，{@code Returned} 中就是函数返回的那个对象。{@code joinAll} 报告了 {@code Returned} 或
 *       {@code Failed} 时，那个线程已不再存活，调用者看得到它写下的一切。
 *   <li>C9 <b>不占用 CPU。</b>在 {@code joinAll} 中等待的线程不使用处理器时间，也不一遍又一遍地查看，
 *       无论两次查看之间是否停顿。
 *   <li>C10 <b>被拒绝的。</b>null 抛出 {@link NullPointerException}；以前启动过的线程，无论是否还在运行，
 *       抛出 {@link IllegalThreadStateException}。都是立即抛出，而且什么都没有改变：被拒绝的不会由 {@code joinAll}
 *       报告。
 * </ul>
 * 不作要求：把虚拟线程传给 {@code start}，超过一年的时限，任务调用它自己这一队的 {@code joinAll}。
 *
 * @param <T> 函数返回的类型
 */
public final class Crew<T> {
    /**
     * 没有线程的一队。
     *
     * @param daemon 它的线程是否为守护线程；守护线程不会使程序无法结束（C7）
     */
    public Crew(boolean daemon) {
        throw new UnsupportedOperationException("TODO C7: 记住这一队启动哪一种线程");
    }

    /**
     * 在新线程中运行一个函数（C1、C3、C4、C10）。
     *
     * @param task 被调用一次
     */
    public void start(Callable<? extends T> task) {
        throw new UnsupportedOperationException("TODO C1: 启动一个线程，由它调用任务并记下任务的结局");
    }

    /**
     * 启动一个线程对象，通常是覆盖了 {@code run()} 的子类的对象（C2、C3、C4、C10）。
     *
     * @param thread 尚未启动
     * @throws IllegalThreadStateException 它以前启动过
     */
    public void start(Thread thread) {
        throw new UnsupportedOperationException("TODO C2: 启动这个线程，并确保能得知它的失败");
    }

    /**
     * 等到所有任务结束，但不超过时限（C3、C4、C5、C6、C8、C9）。
     *
     * @param timeout 最多等多久，为所有任务共用；零或负数：不等待
     * @return 每个任务的结局，按启动的顺序；此后不再改变
     * @throws InterruptedException 见 C6
     */
    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C5: 截止时间只定一次，然后逐个 join 线程");
    }
}
