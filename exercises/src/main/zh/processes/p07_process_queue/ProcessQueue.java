package processes.p07_process_queue;

import java.io.IOException;
import java.time.Duration;

/**
 * 进程之间的队列（Queue）：先进先出，容量固定。它住在创建它的进程里。别的进程是它的客户端：
 * 它们得知它的地址（例如从命令行），通过回环接口连接，像使用自己的队列一样使用它。
 *
 * {@snippet :
 * try (var queue = ProcessQueue.create(3)) {
 *     startChild(queue.address()); // 在子进程中：ProcessQueue.connect(arguments[0]).put(result);
 *     byte[] result = queue.get();
 * }
 * }
 *
 * <p>笔记：进程 · 进程之间的通信 · 基于Queue的通信。随本文件给出：{@link QueueFull}、
 * {@link QueueEmpty} 和 {@link QueueClosed}。
 *
 * <p>可以使用 {@code java.net} 的套接字及其流，或 {@code java.nio} 的通道和缓冲区，
 * {@code java.util.concurrent} 及其子包，平台线程和虚拟线程，{@code java.util.UUID}，以及每道练习都可以使用的东西。
 * 两边怎样交谈，由你设计：除了你自己的类，没有谁会说这种话。
 *
 * <h2>契约</h2>
 * <i>创建者</i>是 {@code create} 造出的对象，<i>客户端</i>是 {@code connect} 造出的对象；两者有同样的调用。
 * 从 {@code put} 把一项放进去的那一刻起，到 {@code get} 把它取走的那一刻为止，这一项<i>在里面</i>。若没有另作说明，
 * 说到 {@code put} 和 {@code get}，也包括它们的姊妹调用。
 *
 * <ul>
 *   <li>C1 <b>开始。</b>{@code create} 造出一个空队列，不等待任何人；容量小于 1 抛出 {@link IllegalArgumentException}。
 *       {@code address()} 始终是同一段文字，没有空白：先是回环接口（{@code InetAddress.getLoopbackAddress()}）
 *       的一个端口号，然后（如果你愿意）是 {@code '/'} 以及客户端必须知道的其他内容。
 *       {@code connect} 返回该地址的队列的一个客户端；它连接到回环接口的那个端口，想连多少次都行，此外不连接任何东西。
 *       它自己的 {@code address()} 就是给它的那段文字。不是这种地址的文字抛出 {@link IllegalArgumentException}；
 *       那里没有（或不再有）这样的队列时，{@code connect} 抛出 {@link IOException}。一个进程中可以有任意多个队列，
 *       每个队列可以有任意多个客户端；它们互不相知。
 *   <li>C2 <b>项。</b>一项是任何字节，从一个也没有到 {@link #MAX_LENGTH}。{@code get} 给出放进去的项，逐字节相同，
 *       完整，一次，最早的在先。给 {@code put} 的数组仍归调用者，{@code put} 返回之后他可以改变它；
 *       {@code get} 返回的归它的调用者。
 *   <li>C3 <b>等待。</b>里面的项与容量一样多时，{@code put} 等待；一项也没有时，{@code get} 等待。情况改变时，
 *       等待者之一继续，无论它是创建者进程的线程还是客户端的线程；是哪一个，不作承诺。里面的项从不多于容量：
 *       正在等待的 {@code put} 的那一项不在里面。没有唤醒会丢失。
 *   <li>C4 <b>立即。</b>{@code putNowait} 和 {@code getNowait} 不等待别人：没有空位就抛出 {@link QueueFull}，
 *       没有项就抛出 {@link QueueEmpty}，什么都没有改变。查看和行动是一步，无论还有谁在哪个进程中调用。
 *   <li>C5 <b>对所有人都是同一个队列。</b>一次已经返回的调用（无论在哪个进程中）所做的，
 *       对之后在任何别的进程中开始的每次调用都已成立。{@code size()} 是里面有多少项，
 *       {@code full()} 是这个数是否等于容量，{@code empty()} 是是否一项也没有。
 *   <li>C6 <b>时限。</b>带时间的 {@code put} 和 {@code get}，在时间已过而仍没有空位或项时，
 *       抛出 {@link QueueFull} 和 {@link QueueEmpty}，绝不提前，也不留任何痕迹。零或负的时间试一次；292 年也照样等，
 *       更长的时间则等这么久。
 *   <li>C7 <b>中断。</b>线程在等待时被中断，或者在调用之前已被中断，无论本来是否需要等待，
 *       {@code put} 和 {@code get}（带时间或不带）都抛出 {@link InterruptedException} 并清除中断状态。
 *       此后就像从未有过这次调用：什么都没有放入或取走，没有别人错过唤醒。客户端仍然是客户端。
 *       其他所有调用都不理会中断，让中断状态保持原样。
 *   <li>C8 <b>参数。</b>项、时间或地址为 null 抛出 {@link NullPointerException}，长于 {@code MAX_LENGTH} 的项抛出
 *       {@link IllegalArgumentException}：立即抛出，先于中断，也先于查看队列是否已满或已关闭。这时什么都没有改变。
 *   <li>C9 <b>互不耽误。</b>任意多个线程可以同时调用，在创建者上，在一个客户端上，或在几个上。等待着的调用不耽误别的，
 *       同一个客户端上的也不耽误。进程停住不动的、或不读发给它的内容的客户端，不耽误任何别人。
 *   <li>C10 <b>死去的客户端。</b>客户端的进程可以被杀死，它的连接可以断开，在任何时刻，在任意两个字节之间。
 *       这不耽误任何人。它正在放入的一项，要么整个在里面，要么什么都不在。它已经放入的留在里面。它正在等待的调用，
 *       此后没有一个会再放入什么；它每有一个尚未返回的 {@code get}，可能丢失一项；创建者的进程察觉到结束之后才放入的
 *       项，则不会丢失，而它是立即察觉的，不靠时不时地查看。
 *   <li>C11 <b>陌生连接。</b>连接到端口而不是客户端的，无论什么都不发送、发送任何内容、不读，还是重置连接，
 *       都不改变任何东西，也不耽误任何人，没有线程因此以异常结束。
 *   <li>C12 <b>队列的结束。</b>创建者关闭时，每个等待着的调用，无论在这里还是在客户端，都抛出 {@link QueueClosed}，
 *       之后的每次调用也是如此，{@code address} 和 {@code close} 除外；里面的项就丢失了。
 *       创建者的进程结束时（无论以何种方式），对客户端也是如此。
 *   <li>C13 <b>客户端的结束。</b>客户端关闭时，它的调用抛出 {@link QueueClosed}：等待着的，以及之后的每一次，
 *       {@code address} 和 {@code close} 除外。对队列来说，如同这个客户端死去了，如 C10 所说；它已经放入的留在里面。
 *   <li>C14 <b>休息。</b>等待的线程若无缘无故醒来，就继续等待，它的时间也不延长。等待的不使用处理器时间，
 *       双方都没有谁一遍又一遍地、或时不时地，查看是否发生了什么。
 *   <li>C15 <b>什么也不留下。</b>{@code close} 可以由任何线程调用任意多次；它不会被中断结束，并让中断状态保持置位。
 *       它返回时，创建者（或客户端）的所有套接字都已关闭，它的线程除了结束不再做任何事。队列结束之后，
 *       它的客户端的套接字都会关闭，它们的线程都会结束，尽管没有人关闭它们；创建者的一个连接结束之后，
 *       它的套接字和线程也是如此。没有线程会使进程无法结束。
 * </ul>
 * 不作承诺：几个等待者中谁先得到，以及队列关闭时正在进行的调用会怎样：它可能做了全部，也可能什么都没做。
 */
public final class ProcessQueue implements AutoCloseable {
    /** 一项最多有多少个字节。 */
    public static final int MAX_LENGTH = 1 << 20;

    private ProcessQueue() {}

    /**
     * 造出一个住在本进程中的队列（C1）。
     *
     * @param capacity 里面最多有多少项；至少 1
     * @throws IOException 系统不给套接字
     */
    public static ProcessQueue create(int capacity) throws IOException {
        throw new UnsupportedOperationException("TODO C1: 在回环接口上监听，并让一个线程接受客户端");
    }

    /**
     * 成为一个队列的客户端（C1）。
     *
     * @param address 创建者所说的地址
     * @throws IOException 没有这样的队列
     */
    public static ProcessQueue connect(String address) throws IOException {
        throw new UnsupportedOperationException("TODO C1: 连接到地址所指的端口");
    }

    /** 客户端为了连接必须知道的（C1）。 */
    public String address() {
        throw new UnsupportedOperationException("TODO C1: 端口，以及客户端必须知道的其他内容");
    }

    /** 放入一项，并等待空位（C2、C3、C7）。 */
    public void put(byte[] item) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C3: 有空位时放入一项");
    }

    /**
     * 同上，最多等这么久（C6）。
     *
     * @throws QueueFull 时间已过
     */
    public void put(byte[] item, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C6: 若及时有空位，就放入一项");
    }

    /** 若现在有空位，就放入一项（C4）。 */
    public void putNowait(byte[] item) {
        throw new UnsupportedOperationException("TODO C4: 放入一项，或抛出 QueueFull");
    }

    /** 取出最早的一项，没有就等待（C2、C3、C7）。 */
    public byte[] get() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C3: 有项时取出最早的一项");
    }

    /**
     * 同上，最多等这么久（C6）。
     *
     * @throws QueueEmpty 时间已过
     */
    public byte[] get(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C6: 若及时有项，就取出最早的一项");
    }

    /** 若现在有项，就取出最早的一项（C4）。 */
    public byte[] getNowait() {
        throw new UnsupportedOperationException("TODO C4: 取出最早的一项，或抛出 QueueEmpty");
    }

    /** 里面有多少项（C5）。 */
    public int size() {
        throw new UnsupportedOperationException("TODO C5: 里面有多少项");
    }

    /** 是否没有空位（C5）。 */
    public boolean full() {
        throw new UnsupportedOperationException("TODO C5: 里面的项是否与容量一样多");
    }

    /** 是否没有项（C5）。 */
    public boolean empty() {
        throw new UnsupportedOperationException("TODO C5: 里面是否一项也没有");
    }

    /** 结束队列（C12），或只结束这个客户端（C13），如 C15 所说。 */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO C12, C13, C15: 唤醒等待的，关闭所有打开的");
    }
}
