package processes.p09_pipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * 传送完整消息的双向管道的一端，由两个字节流构成：一端写的，由另一端读。
 *
 * {@snippet :
 * Process child = new ProcessBuilder(command).start();     // 在子进程中：new PipeEnd(它的输入, 它的输出)
 * var end = new PipeEnd(child.getInputStream(), child.getOutputStream());
 * end.send("hello".getBytes(UTF_8));
 * Optional<byte[]> answer = end.receive();                 // 子进程已结束则为空
 * end.close();
 * }
 *
 * <p>笔记：进程 · 进程之间的通信 · 管道。笔记警告说管道通信不安全：两个线程同时使用同一端，可能损坏其中的数据。
 * 你的管道是安全的。
 *
 * <p>一条消息怎样写成字节，由你决定：两端都是你的。此外到来的、不是任何一端写出的内容，不必理会。
 * 可以使用 {@code java.util.concurrent}、{@code java.nio} 的缓冲区，以及 {@code java.io} 中套在别的流外面的那些流。
 *
 * <p><b>两个流</b>是交进来的，从此归这一端所有。它们就如 {@code java.io} 所说：任何线程都可以使用它们；
 * {@code read} 等到至少有一个字节，然后返回所要的字节中的若干个，多少随它，流结束时返回 {@code -1}；流不再接收时，
 * {@code write} 等待；有的流把写出的内容留到 {@code flush} 为止；{@code available} 在任何时候都可以说 0。
 * 流被这一端关闭时，在其中等待的 {@code read} 或 {@code write} 抛出 {@link IOException}，和套接字的一样。
 * 中断与它们无关：它们照常继续，中断状态保持置位。
 *
 * <h2>契约</h2>
 * 任何线程可以在任何时候调用任何方法。
 *
 * <ul>
 *   <li>C1 <b>消息。</b>一端发送的，由另一端接收：同样多的消息，每条逐字节相同，按发送的次序，无论两端怎样轮流做什么。
 *       一条消息有 0 到 {@link #MAX_LENGTH} 个字节，值任意；没有字节的消息和别的一样也是消息。
 *   <li>C2 <b>片段。</b>无论每次 {@code read} 交出多么少的字节，也无论它在哪里把它们分开，消息都一样。
 *       {@code receive} 在它那条消息的最后一个字节到来时立即返回：不等待其后的任何东西。
 *   <li>C3 <b>发送。</b>{@code send} 返回时，整条消息已经写到输出并刷新，因此即使再也不发送别的，另一端也能得到它。
 *       输出不再接收时，它等待。
 *   <li>C4 <b>数组。</b>{@code send} 只读取数组，不保留它：它返回之后，调用者可以改变数组，而接收到的就是发送的。
 *       {@code receive} 返回的数组只归接收者。
 *   <li>C5 <b>等待。</b>{@code receive} 等到一条完整的消息到来，或者输入结束。等待的不使用处理器时间，
 *       也不一遍又一遍地查看。只有 {@code receive} 才读：没有人接收时，以及在构造方法中，不从输入取走任何字节；
 *       构造方法也不写。
 *   <li>C6 <b>结束。</b>输入在两条消息之间结束时（因为另一端关闭了，或者它的进程死了），
 *       {@code receive} 先返回之前到来的消息，然后返回 {@link Optional#empty()}：对所有等待的，以及之后的每次调用。
 *       这一端仍然可以发送。
 *   <li>C7 <b>事故。</b>输入在一条消息之中结束时，无论在它的第一个字节之后，还是在最后一个之前，
 *       {@code receive} 先返回之前到来的消息，然后抛出 {@link java.io.EOFException}：对所有等待的，以及之后的每次调用。
 *       它绝不会被说成结束，也绝不会返回消息的一部分。这一端仍然可以发送。
 *   <li>C8 <b>多个发送者。</b>任意多个线程可以在一端发送：每条消息都完整地出来，同一个线程的各条按它们的次序。
 *   <li>C9 <b>多个接收者。</b>任意多个线程可以在一端接收：每条消息完整地只给其中一个，
 *       而其中每一个得到的同一个发送者的消息都按它们的次序。等待的之中，每来一条消息就有一个继续；是哪一个，不作承诺。
 *   <li>C10 <b>双向。</b>等待着的 {@code send} 不妨碍同一端的 {@code receive} 继续，等待着的 {@code receive} 也不妨碍
 *       {@code send}。在一端等待的，不妨碍任何使用另一端的人。
 *   <li>C11 <b>关闭。</b>{@code close} 关闭两个流，每个恰好一次，什么都不写。之前发送的，另一端仍能接收，
 *       然后它的结束如 C6 那样到来。正在写的消息不会被截断：{@code close} 等待它，但不等待任何 {@code receive}。
 *       关闭一个流时无论抛出什么，另一个也要关闭，然后 {@code close} 把它抛出；若有两个，则抛出其中之一。再次调用，
 *       无论由谁，什么都不做。
 *   <li>C12 <b>已关闭。</b>{@code close} 之后，{@code send} 和 {@code receive} 抛出 {@link IllegalStateException}，
 *       输入中还有消息时也一样，也无论这一端之前还发生过什么。自己这一端被关闭时正在等待的 {@code receive} 也抛出它：
 *       所有等待的都是如此。与 {@code close} 相遇的调用，要么完整地做完它的事，要么抛出它。
 *   <li>C13 <b>失败。</b>两个流之一无论抛出什么，异常或错误，都由遇到它的调用抛出：就是那个对象。从此这个方向就损坏了。
 *       之后的每次调用，以及排在失败的那次之后等待的，都抛出 {@link IOException}，不再碰这个流：
 *       {@code write} 或 {@code flush} 失败之后，一个字节也不再写，{@code close} 也不写。
 *       之前的消息和另一个方向不受影响。
 *   <li>C14 <b>被拒绝的。</b>流或消息为 null：{@link NullPointerException}。超过 {@link #MAX_LENGTH} 个字节的消息：
 *       {@link IllegalArgumentException}。这先于其他一切，对已关闭的或损坏的一端也是如此。什么都不写，
 *       这一端和原来一样。
 *   <li>C15 <b>中断</b>不改变任何东西。无论是调用等待时的中断，还是之前的中断，都不会结束调用或使它失败；调用结束时，
 *       线程的中断状态仍然置位。
 *   <li>C16 <b>开销。</b>一条 {@link #MAX_LENGTH} 个字节的消息，最多用 5,000 次 {@code write} 和 {@code flush} 调用；
 *       若 {@code read} 和 {@code available} 交出所要的全部，则最多用 5,000 次这两者的调用。
 * </ul>
 */
public final class PipeEnd implements AutoCloseable {
    /** 最长的消息有多少个字节：1 MiB。 */
    public static final int MAX_LENGTH = 1 << 20;

    /**
     * 管道的一端（C5、C14）。
     *
     * @param in 带来另一端写的内容
     * @param out 接收另一端要读的内容
     */
    public PipeEnd(InputStream in, OutputStream out) {
        throw new UnsupportedOperationException("TODO C1: 记住两个流，但还不碰它们");
    }

    /**
     * 发送一条消息（C1、C3、C4）。
     *
     * @throws IllegalArgumentException 它长于 {@link #MAX_LENGTH}（C14）
     * @throws IllegalStateException 这一端已关闭（C12）
     * @throws IOException 输出失败，或以前失败过（C13）
     */
    public void send(byte[] message) throws IOException {
        throw new UnsupportedOperationException("TODO C3: 写出消息，使另一端知道它在哪里结束");
    }

    /**
     * 等待一条消息。
     *
     * @return 下一条消息（C1）；另一端已经发送了它的最后一条，则为空（C6）
     * @throws java.io.EOFException 输入在一条消息之中结束了（C7）
     * @throws IllegalStateException 这一端已关闭（C12）
     * @throws IOException 输入失败，或以前失败过（C13）
     */
    public Optional<byte[]> receive() throws IOException {
        throw new UnsupportedOperationException("TODO C2: 读到消息完整为止，无论需要多少次");
    }

    /**
     * 关闭两个流（C11）。
     *
     * @throws IOException 关闭其中一个时失败了
     */
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException("TODO C11: 每个流关闭一次，不截断任何人的消息");
    }
}
