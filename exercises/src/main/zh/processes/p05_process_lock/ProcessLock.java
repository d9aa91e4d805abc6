package processes.p05_process_lock;

import java.io.IOException;
import java.time.Duration;

/**
 * 进程之间的锁（进程锁）：在所有使用同一个文件的进程的所有线程中，一次只有一个可以处在 {@link #acquire()} 与
 * {@link #release()} 之间。
 *
 * {@snippet :
 * var lock = new ProcessLock(LockFile.at(Path.of("counter.lock")));
 * lock.acquire();
 * try {
 *     // 读计数器，加一，写回：没有别的进程这样做，本进程的别的线程也没有
 * } finally {
 *     lock.release();
 * }
 * }
 *
 * <p>笔记：进程 › multiprocess 模块 › 进程同步部分（“进程之间数据不共享，但是共享同一套文件系统……加锁处理”）。
 * 随本文件给出：{@link LockFile}。
 *
 * <p>内核有这样的锁：{@code FileChannel.lock()}。它排斥别的进程；它的进程死去时，无论怎样死去，内核都会放掉它。
 * 它还不是你要构造的，原因有三：
 *
 * <ul>
 *   <li>它属于进程，不属于线程。第一个线程持有它或在等它时，来要它的第二个线程并不等待：
 *       它得到 {@code OverlappingFileLockException}，无论用哪个通道来要。所以同一个 JVM 的线程需要一把自己的锁，
 *       放在内核的锁前面。
 *   <li>它属于进程和文件，不属于通道。在这个 JVM 中关闭这个文件的<i>任何</i>一个通道，在多数系统上，内核的锁就没有了，
 *       尽管它是用另一个通道取得的。
 *   <li>在 {@code lock()} 中被中断的线程，会发现它的通道被关闭了，再也不能用。
 * </ul>
 *
 * <p>可以使用通道的锁，在它前面可以使用 {@code java.util.concurrent} 中的任何东西；只用 {@link LockFile#open()}
 * 打开通道。
 *
 * <h2>契约</h2>
 * 线程从它的 {@code acquire} 返回（或 {@code tryAcquire} 返回 {@code true}）起，到它的 {@code release} 返回为止，
 * <i>持有</i>这把锁。无论在这里还是在别的进程中，没有人持有它时，锁是<i>空闲</i>的。所有方法都可以由任何线程
 * （平台线程或虚拟线程）在任何时候调用。
 *
 * <ul>
 *   <li>C1 <b>进展。</b>对空闲的锁调用 {@code acquire}，返回时就持有它。锁变为空闲时，等待者之一得到它，
 *       无论在本进程还是在另一个进程：唤醒绝不会丢失。由哪一个得到，不作承诺；也不承诺其间新来的必须排在后面。
 *   <li>C2 <b>线程。</b>一个线程持有锁时，本 JVM 的线程没有一次调用会持有它而返回：{@code acquire} 等待，
 *       {@code tryAcquire} 返回 {@code false}。持有者自己的调用也不例外：这把锁不可重入。线程在释放之前所做的，
 *       对下一个持有锁的线程可见。
 *   <li>C3 <b>一个文件，一把锁。</b>本类中由相等的 {@link LockFile} 造出的所有对象是一把锁：
 *       在其中哪一个上调用都没有区别，{@code release} 也算。由不同文件造出的对象，彼此毫不相干。
 *   <li>C4 <b>进程。</b>持有这把锁的，也持有内核在整个文件上的独占锁，从字节 0 到 {@code Long.MAX_VALUE}：
 *       就是不带参数的 {@code lock()} 所取得的。所以没有别的进程在它的任何一个字节上有锁，无论独占还是共享；
 *       别的进程有这样的锁时，没有人得到这把锁。
 *   <li>C5 <b>死亡。</b>进程死去时，无论它正在做什么，它所持有的就空闲了。线程死去时，只要它的进程还活着，
 *       它所持有的仍被持有。程序失去了对这把锁的所有引用时，它也仍被持有。
 *   <li>C6 <b>释放。</b>{@code release} 返回时，内核的锁已经归还，本 JVM 的其他线程在等待时也一样；在此之后，
 *       它们之一才得到这把锁。在被中断的线程上，它与在别的线程上一样工作，并让中断状态保持置位。
 *       由不持有锁的线程调用时，无论锁是空闲的、别的线程的还是别的进程的，它都抛出
 *       {@link IllegalMonitorStateException}，什么都不改变。
 *   <li>C7 <b>试一次。</b>{@code tryAcquire()} 取得空闲的锁，从不等待。本 JVM 的另一次调用正在取得锁或在等锁时，
 *       它也可以返回 {@code false}。它不理会中断，让中断状态保持原样。
 *   <li>C8 <b>中断。</b>线程在等待时（等线程，或等别的进程）被中断，或者在调用之前已被中断，无论锁是否空闲，
 *       {@code acquire} 和 {@code tryAcquire(timeout)} 都抛出 {@link InterruptedException} 并清除中断状态。
 *       此后就像从未有过这次调用：没有谁替它持有锁，没有别的等待者错过唤醒，锁可以照常使用。
 *   <li>C9 <b>时限。</b>{@code tryAcquire(timeout)} 持有锁时返回 {@code true}；时限已过而仍未得到，
 *       则返回 {@code false}，绝不提前，也不留任何痕迹。时限针对整个调用，无论它等的是线程、别的进程，还是先后等两者。
 *       零或负数则试一次，如 C7 所说，但理会中断；292 年也照样等，更长的则等这么久。
 *       {@code null} 先于一切抛出 {@link NullPointerException}。别的进程不再持有时，一秒之内就会察觉。
 *       虚假唤醒不会延长时间。
 *   <li>C10 <b>虚假唤醒。</b>等待的线程若无缘无故醒来，就继续等待。Java 允许这样的唤醒随时发生。
 *   <li>C11 <b>休息。</b>等待的调用不使用处理器时间，也不一遍又一遍地查看这把锁或内核的锁。有一个例外，
 *       因为内核没有带时限的锁：等待别的进程的 {@code tryAcquire(timeout)} 可以再问内核，每秒最多一百次。
 *   <li>C12 <b>失败。</b>{@code LockFile.open} 和通道的 {@code lock} 与 {@code tryLock} 抛出的东西，
 *       无论是 {@code IOException}、非受检异常还是 {@code Error}，都原样从 {@code acquire} 或 {@code tryAcquire} 传出，
 *       中断除外（C8）；此后就像从未有过这次调用。关闭通道时抛出的东西，若之前没有抛出过什么，就从关闭它的调用传出；
 *       此后没有谁替那次调用持有锁，它对本 JVM 的线程是空闲的。
 *   <li>C13 <b>什么也不留下。</b>一次调用没有持有锁而返回或抛出异常时，它打开的每个通道都已关闭；
 *       {@code release} 返回时，持有者的通道也已关闭。不留下线程。文件中的内容，既不读取也不改变。
 * </ul>
 */
public final class ProcessLock {
    /**
     * 用这个文件造出的锁（C3）；还不打开任何东西。
     *
     * @throws NullPointerException 文件为 null
     */
    public ProcessLock(LockFile file) {
        throw new UnsupportedOperationException("TODO C3: 找到本 JVM 的线程为这个文件所共享的东西，没有就造出来");
    }

    /**
     * 等到锁空闲，然后取得它（C1、C2、C4、C8、C10、C11、C12）。
     *
     * @throws InterruptedException 见 C8
     * @throws IOException 见 C12
     */
    public void acquire() throws InterruptedException, IOException {
        throw new UnsupportedOperationException("TODO C1: 等到本 JVM 没有线程占着它，再等到没有别的进程占着它");
    }

    /**
     * 若现在能取得锁，就取得它（C7、C12）。
     *
     * @return 调用的线程现在是否持有锁
     * @throws IOException 见 C12
     */
    public boolean tryAcquire() throws IOException {
        throw new UnsupportedOperationException("TODO C7: 和 acquire 一样，但不够时立即归还");
    }

    /**
     * 若能在时限之内取得锁，就取得它（C8、C9、C11、C12）。
     *
     * @param timeout 最多等多久；零或负数：不等待
     * @return 调用的线程现在是否持有锁
     * @throws InterruptedException 见 C8
     * @throws IOException 见 C12
     */
    public boolean tryAcquire(Duration timeout) throws InterruptedException, IOException {
        throw new UnsupportedOperationException("TODO C9: 两次等待共用一个截止时间；内核必须再问");
    }

    /**
     * 释放锁，使它对别的进程和本进程的线程空闲（C1、C6）。
     *
     * @throws IllegalMonitorStateException 调用的线程不持有锁
     * @throws IOException 见 C12
     */
    public void release() throws IOException {
        throw new UnsupportedOperationException("TODO C6: 先是内核的锁，再是它前面的那一把");
    }
}
