package processes.p06_process_pool;

import java.util.List;

/**
 * 进程池：固定数量的工作进程，只启动一次，一个接一个地做任务。为每个任务启动一个进程，代价比大多数任务本身还大，
 * 而且没有什么限制它们的数目；进程池把两件事都解决了。
 *
 * {@snippet :
 * var pool = new ProcessPool(3, List.of("/usr/lib/jvm/jdk-25/bin/java", "-cp", "classes"));
 * String one = pool.apply(Words.class, "to be or not to be");      // 等待结果
 * List<String> all = pool.map(Words.class, List.of("a b", "c"));   // 一次三个，结果按顺序
 * Handle later = pool.applyAsync(Words.class, "…");                // 不等待
 * pool.close();                                                    // 从这里起不再接受新的
 * pool.join();                                                     // 一切都已做完，每个工作进程都已结束
 * later.get();
 * }
 *
 * <p>笔记：进程 › multiprocess 模块 › 进程池部分（apply，map，apply_async，close，join）。随本文件给出：{@link Task}、
 * {@link Handle}、{@link TaskFailedException}、{@link WorkerDiedException}，以及供工作进程一侧用的
 * {@link ChildStreams}。
 *
 * <p><b>要写的：</b>本类，以及工作进程的主程序：一个有 {@code main} 方法的类，嵌套在这里，或在本包中自己的文件里。
 * {@code javaCommand} 是命令行的开头，直到类路径为止；在后面加上那个类的名字，用 {@code ProcessBuilder} 启动它，
 * 把任务写到它的标准输入，从它的标准输出读取结果。任务在那里怎样写，由你决定。
 *
 * <p>契约。任何线程可以在任何时候调用任何方法。任务由 {@code apply}、{@code map} 或 {@code applyAsync} <i>提交</i>；
 * 它在工作进程开始做它之前<i>等待</i>；它返回、失败或失去了它的工作进程时，就已<i>结束</i>。
 *
 * <ul>
 *   <li>C1 工作进程。构造方法恰好启动 {@code workers} 个本 JVM 的子进程，它返回时它们都在运行。只要没有一个死去，
 *       就由这些进程做所有的任务：从不多一个，也从不少一个，直到最后（C12）。
 *   <li>C2 apply。{@code apply} 让其中一个工作进程运行 {@code Task.named(task.getName()).run(argument)}，等到它结束，
 *       并返回这个任务自己的结果，无论同时有多少线程调用。
 *   <li>C3 字符串。参数和结果可以是任何字符串，最多 2²⁰ 个 {@code char}：空的、有换行和 NUL 字符的、任何文字的。
 *       它们逐个 {@code char} 送达，即使有半个代理对单独存在。
 *   <li>C4 并排。有多少工作进程，就能同时运行多少任务，每个在自己的进程里。等待中的任务按提交的顺序开始，
 *       只要有任何一个工作进程空闲，就立即开始：长的任务不会拦住别人。
 *   <li>C5 句柄。{@code applyAsync} 不等待任何任务就返回，即使所有工作进程都忙、参数又很长。它的方法做什么，
 *       见 {@link Handle}。时限绝不提前。在 {@code get} 中等待的线程不使用处理器时间。
 *   <li>C6 map。{@code map} 对每个参数运行任务一次，如 C4 那样并排地进行，并按参数的顺序返回结果。它在全部结束时返回。
 *       若有失败的，它就抛出其中按参数顺序最前的那一个会从 {@code apply} 抛出的异常。没有参数，就没有结果。
 *   <li>C7 失败的任务。任务抛出的任何东西，{@code Exception} 或 {@code Error}，都变成 {@link TaskFailedException}，
 *       带有其类的名字和消息，消息为 null 则是空字符串。{@code Task.named} 抛出的也是如此；结果为 null，
 *       则是任务中的 {@code NullPointerException}。工作进程继续活着，做下一个任务。
 *   <li>C8 打印。任务可以向 {@code System.out} 和 {@code System.err} 写任意多，有没有换行都行，并不干扰任何结果。
 *       在哪里能读到它，不作承诺。
 *   <li>C9 工作时死亡的工作进程。工作进程的进程若在任务中间结束，无论出于什么原因、以什么退出码，
 *       这个任务就以 {@link WorkerDiedException} 结束，不再运行。别的任务都不丢失。一个新的进程立即取代死去的，
 *       不等下一个任务到来。
 *   <li>C10 空闲时死亡的工作进程。没有任务的工作进程也是如此：一个新的进程立即取代它，而且没有任务因此失败。
 *   <li>C11 close。{@code close} 返回之后，{@code apply}、{@code map} 和 {@code applyAsync} 抛出
 *       {@code IllegalStateException}。之前提交的仍会做完，无论是在等待还是在运行，死去的工作进程仍会为此被取代。
 *       {@code close} 什么都不等，可以再次调用。所以 {@code try (var pool = …)} 在它结束之后不再提交任何东西，
 *       但不在那里等待：请调用 {@code join}。
 *   <li>C12 join。若之前没有调用 {@code close}，{@code join} 抛出 {@code IllegalStateException}。
 *       否则它等到所有任务都已结束，再等到没有工作进程剩下：进程池已关闭而无事可做时，它们会自己结束，
 *       无论是否有人 join。它可以由几个线程调用，也可以再次调用。
 *   <li>C13 中断。调用的线程在等待时被中断，{@code apply}、{@code map}、{@code join} 和两个 {@code get} 都抛出
 *       {@code InterruptedException}。结束的只是等待：任务和进程池照常继续，如同从未有过中断。
 *   <li>C14 本 JVM 的结束。进程池不会使它的 JVM 无法结束：{@code main} 返回时，未关闭的进程池随之结束。
 *       无论 JVM 怎样结束，哪怕是被 {@code kill -9}，它的工作进程也立即结束，在任务中间也一样。
 *   <li>C15 被拒绝的。工作进程少于一个：{@code IllegalArgumentException}。列表、它的某个元素、任务或参数为 null：
 *       {@code NullPointerException}。命令不能启动：{@code UncheckedIOException}。都是立即抛出；什么都没有提交，
 *       也不留下进程。
 * </ul>
 * 不作承诺：由哪个工作进程做哪个任务；死去的工作进程的接替者不能启动时会怎样；任务交给工作进程时后者恰好在空闲中死去，
 * 它算已经开始（C9）还是没有（C10）；任务自己启动的进程还占着死去的工作进程的标准流时，多久才发现它已死；
 * 任务在工作进程中加了关闭钩子时，它何时结束。
 */
public final class ProcessPool implements AutoCloseable {
    /**
     * 启动工作进程（C1、C15）。
     *
     * @param workers 多少个
     * @param javaCommand 启动 JVM 的命令行的开头：程序、选项和类路径，其中有本包的类和任务的类；后面还要接上的，
     *     是主类的名字和它的参数
     */
    public ProcessPool(int workers, List<String> javaCommand) {
        throw new UnsupportedOperationException("TODO C1: 用 ProcessBuilder 启动工作进程；它们在标准输入上等待任务");
    }

    /** 在工作进程中运行任务，等待它的结果（C2、C3、C7、C9、C13）。 */
    public String apply(Class<? extends Task> task, String argument)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        throw new UnsupportedOperationException("TODO C2: 与 applyAsync(task, argument).get() 相同");
    }

    /** 对每个参数并排地运行任务，按参数的顺序返回结果（C6）。 */
    public List<String> map(Class<? extends Task> task, List<String> arguments)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        throw new UnsupportedOperationException("TODO C6: 全部提交，然后按顺序收集");
    }

    /** 提交任务，立即返回；结果在句柄中（C4、C5）。 */
    public Handle applyAsync(Class<? extends Task> task, String argument) {
        throw new UnsupportedOperationException("TODO C5: 把任务放到空闲的工作进程找得到的地方，返回一个句柄");
    }

    /** 从现在起不再接受新的；已有的会做完。不等待（C11）。 */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO C11: 拒绝新来的，让工作进程做完已有的之后结束");
    }

    /**
     * 等到所有任务都已结束，没有工作进程剩下（C12）。
     *
     * @throws IllegalStateException 进程池没有关闭
     */
    public void join() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C12: 等待最后一个任务，再等待每个工作进程结束");
    }
}
