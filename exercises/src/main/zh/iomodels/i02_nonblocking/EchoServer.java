package iomodels.i02_nonblocking;

import java.io.IOException;

/**
 * 一遍又一遍地问（非阻塞 IO）：{@code i01} 的服务器，把每一行发回给发来它的人，但只用一个线程。它的通道不阻塞：
 * {@code accept}、{@code read} 和 {@code write} 都立即返回，并说自己做了多少，可能什么也没做。线程一个接一个地问，
 * 谁都没有东西时就停顿。
 *
 * {@snippet :
 * var network = new CountingNetwork();
 * var server = new EchoServer(1_000, network);
 * try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
 *     client.getOutputStream().write("hello\n".getBytes());
 *     client.getInputStream().readNBytes(6); // hello\n
 * }
 * server.stop();
 * network.inVain(); // 成千上万，如果客户端很慢
 * }
 *
 * <p>笔记：IO 模型 › 非阻塞 IO。可以使用 {@code SocketChannel} 和 {@code ServerSocketChannel}，
 * {@code java.nio} 的缓冲区，{@code java.net} 的地址和选项，{@code java.util.concurrent} 及其子包，线程，
 * 以及每道练习都可以使用的东西。{@code Selector} 是下一道练习的内容。
 *
 * <h2>契约</h2>
 * 一<i>行</i>是到下一个 {@code '\n'}（字节 10）为止、连同它在内的内容。其他所有字节都是行的内容：{@code '\r'}、
 * 0 以及 127 以上的也是。一行可以没有内容。<i>剩余部分</i>是最后一个 {@code '\n'} 之后到来的内容。
 * 一次<i>询问</i>是对服务器通道的一次 {@code accept} 调用，或对连接通道的一次 {@code read} 或 {@code write} 调用；
 * 它返回 null 或 0 时，就是<i>白问</i>。一<i>轮</i>询问服务器的通道和每个连接。
 *
 * <ul>
 *   <li>C1 <b>启动。</b>{@code new EchoServer(longest, network)} 中 {@code network} 为 null，
 *       抛出 {@code NullPointerException}，否则 {@code longest} 小于 1 抛出 {@code IllegalArgumentException}：
 *       什么都不打开，不启动任何线程。否则服务器打开一个通道，即 {@code network.open()}，
 *       在回环地址（{@code InetAddress.getLoopbackAddress()}）上监听，不在别的地址上，端口由系统选择。
 *       打开或绑定失败时，构造方法抛出那个 {@code IOException}；通道已关闭，不启动任何线程。构造方法不等待任何客户端；
 *       从它返回起，客户端就能连接到 {@code port()}，它始终相同，{@code stop} 之后也一样。可以有任意多个服务器，
 *       它们互不相知。
 *   <li>C2 <b>行。</b>一个连接上到来的每一行都在这个连接上发回，逐字节相同，按到来的次序，无论它是怎样一段一段到来的，
 *       也无论一次 {@code write} 接收得多么少。此外什么都不发送。除 C5 和 C11 之外，连接一直打开，直到客户端结束它。
 *   <li>C3 <b>立即。</b>一行的 {@code '\n'} 一到，这行就发回，不等待客户端以后可能发来的任何东西，
 *       而且在下一次停顿之前（如果 {@code write} 接收的话）；{@code '\n'} 还没有到来的行，什么都不发送。
 *   <li>C4 <b>结束。</b>客户端结束了它的发送（半关闭）时，所有的行都发回，然后原样发回剩余部分，不加 {@code '\n'}。
 *       然后服务器关闭连接：客户端读到全部内容，接着读到结束，而不是故障。
 *   <li>C5 <b>最长的行。</b>一行（以及剩余部分）除 {@code '\n'} 之外最多有 {@code longest} 个字节。一旦超过，就不再读：
 *       它之前的行都发回，那一行什么都不发送，服务器关闭连接；客户端读到结束，或故障。内存只用于已经到来的，
 *       不用于可能到来的：{@code longest} 可以是 {@code Integer.MAX_VALUE}。
 *   <li>C6 <b>互不耽误。</b>可以有任意多个客户端连接着，都同时得到服务，谁也不耽误别人：无论它沉默，停在一行的中间，
 *       还是从不读发给它的内容。
 *   <li>C7 <b>不读的客户端。</b>客户端不读发回的内容时，服务器为它在内存中最多保存 {@code longest} + 65,536 个字节，
 *       不再多取。客户端继续读时，一切继续，什么都不丢失。
 *   <li>C8 <b>故障。</b>一个连接发生故障（例如被重置），无论在对其通道的哪一次调用中，这个连接就结束了，仅此而已：
 *       别的继续得到服务，新的继续被接受，没有线程因异常而结束。{@code accept} 失败时也是如此。
 *   <li>C9 <b>什么也不留下。</b>一个连接结束之后，无论怎样结束，它的通道都已关闭，不再被询问。
 *   <li>C10 <b>计数。</b>每一次白问，都用一次 {@code network.foundNothing()} 调用来说明，在下一次停顿之前；
 *       别的都不这样说明。缓冲区没有空位时不读，没有字节时不写。
 *   <li>C11 <b>停止。</b>{@code stop()} 结束服务器，无论它的客户端在做什么。它返回时，再没有人能连接，
 *       服务器的所有通道都已关闭，它的线程除了结束不再做任何事。已经连接的，或正要连接的客户端，读到结束或故障；
 *       还没有发回的就丢失了。可以调用任意多次，也可以由几个线程同时调用：任何一次调用返回时，以上都已成立。
 *   <li>C12 <b>中断。</b>{@code stop()} 不会被中断结束，无论中断在它之前还是在它之中：它返回时 C11 的一切都成立，
 *       而且中断状态是置位的。
 *   <li>C13 <b>一个线程。</b>构造方法启动一个线程，再没有谁启动别的线程。所有询问都由这个线程进行，
 *       对 {@code foundNothing} 和 {@code pause} 的调用也是如此。通道处于阻塞模式时不被询问。
 *   <li>C14 <b>停顿。</b>整整一轮都是白问时，线程停顿，而且只在这时：在再次询问任何人之前，
 *       调用一次 {@code network.pause}。失败的 {@code accept} 如同返回 null 的一次，但不计数。在一轮之中，
 *       白问过的 {@code read}、{@code write} 和 {@code accept} 都不再问。有谁有过东西之后，第一次停顿为 100,000 纳秒，
 *       其后每次都是前一次的两倍，但都不超过 12,800,000 纳秒。线程不以别的方式睡眠。
 *   <li>C15 <b>轮到每个人。</b>话多的不占用别人的机会：一轮之中，一个连接最多读 65,536 个字节，最多接受 64 个客户端，
 *       然后这一轮继续下去。
 * </ul>
 * 网络及其通道可能是套件自己的，它们一次只做一点点，或者会失败。对通道只调用 {@code bind}、{@code configureBlocking}、
 * {@code isBlocking}、{@code getLocalAddress}、{@code setOption}、{@code accept}、{@code read}、{@code write}、
 * {@code shutdownInput}、{@code shutdownOutput}、{@code isOpen} 和 {@code close}。
 *
 * <p>不作承诺：一轮按什么次序询问，一行分成怎样的几段发回，以及连接发生故障或服务器停止时，还在途中的行会怎样。
 */
public final class EchoServer {
    /**
     * 启动服务器。
     *
     * @param longest 一行最多有多少个字节，不计它的 {@code '\n'}；至少 1
     * @param network 给出通道，并被告知每一次白问
     * @throws NullPointerException 如 C1 所说
     * @throws IllegalArgumentException 如 C1 所说
     * @throws IOException 网络不给通道，或通道不能绑定
     */
    public EchoServer(int longest, Network network) throws IOException {
        throw new UnsupportedOperationException("TODO C1: 打开一个不阻塞的通道，并启动线程");
    }

    /** 客户端连接的端口，如 C1 所说。 */
    public int port() {
        throw new UnsupportedOperationException("TODO C1: 系统选择的端口");
    }

    /** 结束服务器，如 C11 和 C12 所说。 */
    public void stop() {
        throw new UnsupportedOperationException("TODO C11: 告诉线程，并等到它关闭了一切");
    }
}
