package iomodels.i01_blocking;

import java.io.IOException;

/**
 * 每个连接一个线程（阻塞 IO）：把每一行发回给发来它的人的服务器。{@code read} 和 {@code write} 都使线程睡眠，
 * 直到它们能做点什么，所以每个连接有一个线程，另有一个线程接受连接。
 *
 * {@snippet :
 * var server = new EchoServer(1_000);
 * try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
 *     client.getOutputStream().write("hello\n".getBytes());
 *     client.getInputStream().readNBytes(6); // hello\n
 * }
 * server.stop();
 * }
 *
 * <p>笔记：IO 模型 › 阻塞 IO。可以使用 {@code java.net} 的套接字及其流，或 {@code java.nio} 的通道和缓冲区，
 * {@code java.util.concurrent} 及其子包，平台线程和虚拟线程，以及每道练习都可以使用的东西。
 *
 * <h2>契约</h2>
 * 一<i>行</i>是到下一个 {@code '\n'}（字节 10）为止、连同它在内的内容。其他所有字节都是行的内容：{@code '\r'}、
 * 0 以及 127 以上的也是。一行可以没有内容。<i>剩余部分</i>是最后一个 {@code '\n'} 之后到来的内容。
 *
 * <ul>
 *   <li>C1 <b>启动。</b>{@code new EchoServer(longest)} 中 {@code longest} 小于 1，抛出
 *       {@code IllegalArgumentException}：什么都不打开，不启动任何线程。否则服务器在回环地址
 *       （{@code InetAddress.getLoopbackAddress()}）上监听，不在别的地址上，端口由系统选择。构造方法不等待任何客户端；
 *       从它返回起，客户端就能连接到 {@code port()}，它始终相同，{@code stop} 之后也一样。可以有任意多个服务器，
 *       它们互不相知。
 *   <li>C2 <b>行。</b>一个连接上到来的每一行都在这个连接上发回，逐字节相同，按到来的次序，无论它是怎样一段一段到来的。
 *       此外什么都不发送。除 C5 和 C11 之外，连接一直打开，直到客户端结束它。
 *   <li>C3 <b>立即。</b>一行的 {@code '\n'} 一到，这行就发回，不等待客户端以后可能发来的任何东西；
 *       {@code '\n'} 还没有到来的行，什么都不发送。
 *   <li>C4 <b>结束。</b>客户端结束了它的发送（半关闭）时，所有的行都发回，然后原样发回剩余部分，不加 {@code '\n'}。
 *       然后服务器关闭连接：客户端读到全部内容，接着读到结束，而不是故障。
 *   <li>C5 <b>最长的行。</b>一行（以及剩余部分）除 {@code '\n'} 之外最多有 {@code longest} 个字节。一旦超过，
 *       它之前的行都发回，那一行什么都不发送，服务器关闭连接；客户端读到结束，或故障。内存只用于已经到来的，
 *       不用于可能到来的：{@code longest} 可以是 {@code Integer.MAX_VALUE}。
 *   <li>C6 <b>互不耽误。</b>可以有任意多个客户端连接着，都同时得到服务，谁也不耽误别人：无论它沉默，停在一行的中间，
 *       还是从不读发给它的内容。
 *   <li>C7 <b>不读的客户端。</b>客户端不读发回的内容时，服务器为它在内存中最多保存 {@code longest} + 65,536 个字节，
 *       不再多取。客户端继续读时，一切继续，什么都不丢失。
 *   <li>C8 <b>故障。</b>一个连接发生故障（例如被重置），无论在哪一刻，这个连接就结束了，仅此而已：别的继续得到服务，
 *       新的继续被接受，没有线程因异常而结束。
 *   <li>C9 <b>什么也不留下。</b>一个连接结束之后，无论怎样结束，它的套接字都已关闭，为它服务的线程也会结束。
 *   <li>C10 <b>休息。</b>客户端什么都不做时，服务器中也没有谁做什么：没有线程一遍又一遍地，或时不时地，
 *       查看有没有事要做。
 *   <li>C11 <b>停止。</b>{@code stop()} 结束服务器，无论它的客户端在做什么。它返回时，再没有人能连接，
 *       服务器的所有套接字都已关闭，它的线程除了结束不再做任何事。已经连接的，或正要连接的客户端，读到结束或故障；
 *       还没有发回的就丢失了。可以调用任意多次，也可以由几个线程同时调用：任何一次调用返回时，以上都已成立。
 *   <li>C12 <b>中断。</b>{@code stop()} 不会被中断结束，无论中断在它之前还是在它之中：它返回时 C11 的一切都成立，
 *       而且中断状态是置位的。
 *   <li>C13 <b>每个连接一个线程。</b>到目前为止有 n 个客户端连接过的服务器，最多有 n + 1 个平台线程。虚拟线程不计。
 * </ul>
 * 不作承诺：有多少线程是虚拟线程，一行分成怎样的几段发回，以及连接发生故障或服务器停止时，还在途中的行会怎样。
 */
public final class EchoServer {
    /**
     * 启动服务器。
     *
     * @param longest 一行最多有多少个字节，不计它的 {@code '\n'}；至少 1
     * @throws IllegalArgumentException 如 C1 所说
     * @throws IOException 系统不给套接字
     */
    public EchoServer(int longest) throws IOException {
        throw new UnsupportedOperationException("TODO C1: 在回环地址上监听，并让一个线程接受连接");
    }

    /** 客户端连接的端口，如 C1 所说。 */
    public int port() {
        throw new UnsupportedOperationException("TODO C1: 系统选择的端口");
    }

    /** 结束服务器，如 C11 和 C12 所说。 */
    public void stop() {
        throw new UnsupportedOperationException("TODO C11: 关闭所有打开的，并等待各个线程");
    }
}
