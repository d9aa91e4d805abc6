package iomodels.i07_async;

import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;

/**
 * 完成而非就绪：发起一个操作，调用立即返回，数据已经在那里时才告诉处理器（异步 IO）。用这样的操作构造两样东西：
 * {@code pump}，把字节流从一个通道送到另一个（两者用同一个通道，就是回显服务器），以及文件的 {@code copy}。
 *
 * {@snippet :
 * AsyncCopy.copy(from, to, 8192, "backup", new CompletionHandler<Long, String>() {
 *     public void completed(Long bytes, String what) { System.out.println(what + ": " + bytes + " bytes"); }
 *     public void failed(Throwable why, String what) { System.out.println(what + " failed: " + why); }
 * });
 * // 立即继续，而复制还在进行
 * }
 *
 * <p>笔记：IO 模型 › 异步 IO。可以使用 {@code java.nio.*}（缓冲区）、交进来的异步通道、
 * {@code java.util.concurrent.atomic}、{@code java.util.concurrent.locks}、{@code ConcurrentLinkedQueue}、
 * {@code CompletableFuture}，以及每道练习都可以使用的东西。通道交进来时是打开的；打开和关闭它们不是你的事。
 *
 * <h2>契约</h2>
 * <i>操作</i>是在通道上发起的一次 {@code read} 或 {@code write}。在它的处理器被告知它的完成或失败之前，
 * 它是<i>未完成</i>的。
 *
 * <ul>
 *   <li>C1 <b>参数。</b>{@code from}、{@code to} 或 {@code handler} 为 null 抛出 {@code NullPointerException}；
 *       否则 {@code capacity} 小于 1 抛出 {@code IllegalArgumentException}。由调用抛出，不发起任何操作，
 *       处理器什么都不被告知。{@code attachment} 可以为 null。
 *   <li>C2 <b>pump。</b>{@code from} 给出的所有字节，直到一次读以 -1 完成为止，都写到 {@code to}，按它们的次序，
 *       各一次。任何时候，一次读带来的字节都可能少于空位，一次写接收的都可能少于给它的：剩下的要写在其后到来的之前。
 *       以 0 个字节完成，既不是结束，也不是失败。缓冲区没有空位时，不发起读。
 *   <li>C3 <b>copy。</b>对文件也是如此：{@code from} 的每个字节都写到 {@code to} 中与它在 {@code from} 中相同的位置，
 *       从位置 0 起，直到一次读以 -1 完成为止。文件到哪里结束，由读来说明：它在复制期间可以增长。
 *       {@code to} 中超出的部分保留。文件可以大于 {@code int} 所能计数的。
 *   <li>C4 <b>告知一次。</b>一切都写完时，而且不在此之前，处理器被告知 {@code completed}，带上字节数和附件。
 *       无论发生什么，它都只被告知一次：它自己抛出了什么时也一样，那可以从告知它的地方传出。
 *   <li>C5 <b>失败。</b>一个操作失败，或者通道的方法没有发起它而抛出了异常（哪怕是 {@code Error}），
 *       处理器就被告知 {@code failed}，带上那个对象和附件；{@code pump} 和 {@code copy} 本身除了 C1
 *       所说的和处理器所抛出的，什么都不抛出。从失败起，不再发起任何操作。若那时还有另一个未完成，则无论它怎样，
 *       都不告诉任何人。
 *   <li>C6 <b>一次一个。</b>同时至多一个读和一个写未完成。
 *   <li>C7 <b>缓冲区。</b>操作未完成时，除通道之外没有人碰它的缓冲区：既不碰其中的字节，也不碰 position 和 limit。
 *   <li>C8 <b>内存和开销。</b>没有一次读的空位多于 {@code capacity} 个字节；已读而尚未写出的字节，
 *       加上未完成的读的空位，从不超过它的两倍。若每次读和写都做到所能做的全部，n 个字节最多用 2·⌈n/capacity⌉ + 4
 *       个操作。
 *   <li>C9 <b>没有人等待。</b>{@code pump} 和 {@code copy} 不等待任何完成就返回；被告知完成的处理器也是如此。
 *       操作由调用 {@code pump} 或 {@code copy} 的人发起，或由告知完成的人发起，在那次调用或那个处理器返回之前：
 *       不启动线程，也不使用别的线程。
 *   <li>C10 <b>立即。</b>通道可以在它的方法返回之前就告知完成，在同一个线程上，或在另一个线程上，
 *       而且可以一连十万次都如此：那时以上的一切也成立，栈是通常的大小。
 *   <li>C11 <b>许多个。</b>可以有任意多个 pump 和 copy 在进行，它们互不相知。
 *       {@code from} 和 {@code to} 可以是同一个通道，处理器可以开始下一个。
 *   <li>C12 <b>通道保持打开</b>，无论发生什么；除了 {@code read}、{@code write} 和 {@code size}，不对它们要求别的。
 * </ul>
 * 不作承诺：写未完成时是否提前读，处理器在哪个线程上被告知，以及另一个操作未完成时，失败在哪一刻被告知。
 */
public final class AsyncCopy {
    private AsyncCopy() {}

    /**
     * 把所有字节从一个通道送到另一个，并告知处理器。
     *
     * @param from 字节从哪里来；它的结束是一次以 -1 完成的读
     * @param to 字节到哪里去；可以是同一个通道
     * @param capacity 缓冲区的字节数，至少 1
     * @param attachment 原样交给处理器；可以为 null
     * @param handler 被告知一次：字节数，或什么失败了
     * @throws NullPointerException 如 C1 所说
     * @throws IllegalArgumentException 如 C1 所说
     */
    public static <A> void pump(
            AsynchronousByteChannel from,
            AsynchronousByteChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        throw new UnsupportedOperationException("TODO C2: 发起一次读，让它的处理器开始下一步");
    }

    /**
     * 从头复制一个文件，并告知处理器。
     *
     * @param from 被读的文件；它的结束是一次以 -1 完成的读
     * @param to 被写的文件，在相同的位置
     * @param capacity 缓冲区的字节数，至少 1
     * @param attachment 原样交给处理器；可以为 null
     * @param handler 被告知一次：字节数，或什么失败了
     * @throws NullPointerException 如 C1 所说
     * @throws IllegalArgumentException 如 C1 所说
     */
    public static <A> void copy(
            AsynchronousFileChannel from,
            AsynchronousFileChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        throw new UnsupportedOperationException("TODO C3: 文件之间也是如此，每个操作都在自己的位置上");
    }
}
