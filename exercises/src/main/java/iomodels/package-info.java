/**
 * Chapter 4 · I/O models IO 模型.
 *
 * <p><b>Two waits in one call.</b> A {@code read} from a socket has two phases: waiting until data has come
 * (等待数据) and copying it from the kernel to the program (拷贝数据). The I/O models differ in who waits in which
 * phase, and for how many sockets at once.
 * <ol>
 *   <li>Blocking (阻塞 IO): the thread sleeps through both phases. Simple, and one thread for every connection.
 *   <li>Non-blocking (非阻塞 IO): {@code read} returns at once and says that nothing is there; the program asks again
 *       and again. One thread serves many connections, and burns the processor while nothing happens.
 *   <li>Multiplexing (IO 多路复用): one call waits for many descriptors, and says which are ready. The thread
 *       sleeps in the first phase, for all of them together, and does the second itself: {@code select},
 *       {@code poll},
 *       {@code epoll}.
 *   <li>Asynchronous (异步 IO): the program starts an operation and goes on; it is told when the data is already in
 *       its buffer. It waits in neither phase.
 * </ol>
 *
 * <p><b>A thread per connection.</b> With the first model a connection is a small program of its own: read, answer,
 * read again. Where it stands is its stack; that is why the model is so simple, and why everybody else needs a thread
 * of his own: whoever shares one with a silent client is silent himself. Bytes come in pieces (字节流) that have nothing
 * to do with lines; a read is no message. A thread that sleeps in {@code accept}, {@code read} or {@code write} looks
 * at no flag and hears no interrupt. What wakes it is that its socket is closed (关闭套接字), and so the end of a
 * server is a matter of order: first the door, then whoever opens it, then the guests. And who does not read what is
 * sent to him stops his own thread in {@code write}, nobody else's, and takes no memory but the kernel's: that is the
 * back pressure (背压) which the other models must build for themselves.
 *
 * <p><b>Asking again and again.</b> With the second model one thread serves all, so no call may keep it. Each returns
 * at once and says how much it has done: a part, or nothing (EWOULDBLOCK). What the stack remembered before is now a
 * small record for each client: what of a line has come, what of an answer is not yet sent (部分写). Whoever repeats a
 * {@code write} until all is taken has made a blocking call of it, and whoever reads on while nothing is taken has made
 * memory of somebody's silence; so a turn (一轮) is one ask, and who cannot write does not read. And nobody tells the
 * thread when to ask again. Asking all the time burns a processor to hear "nothing" (忙等); pauses make every answer
 * late. A back-off (退避) is the compromise: short pauses that double while nothing happens. Then it is still n asks a
 * round, however few have something to say.
 *
 * <p><b>One sleep for all.</b> {@code select} ends the dilemma: the thread sleeps until one of many is ready, and asks
 * only those. In exchange it must say what it is waiting for, and say no more than it means. Room to write is there
 * nearly always: who wants to hear of it with nothing to send never sleeps again. What has come stays ready until it is
 * read: who does not want to read must not ask for it. The set of selected keys is the program's to empty. A key is
 * not a socket: cancelling it closes nothing, and a closed channel that is registered is let go by the next
 * {@code select}. And since the thread looks at no flag while it sleeps, it needs a call that ends its sleep
 * ({@code wakeup}, 唤醒), which must not be lost if it comes just before.
 *
 * <p><b>Readiness or completion.</b> The first three tell that an operation <i>would not wait</i> (就绪); the fourth
 * that it <i>has been done</i> (完成). With readiness the program must try, get less than it wanted, keep the rest
 * and come back; with completion it must leave the buffer alone until it is told.
 *
 * <p><b>What multiplexing costs.</b> {@code select} takes a set of fixed size, copies it into the kernel and out
 * again, and looks at every descriptor in every call. {@code poll} has no limit (its list is as long as you like) and
 * looks just as often: O(n) for each call, however few are ready. {@code epoll} is told once what to watch
 * ({@code epoll_ctl}), keeps that in a red-black tree (红黑树), and has every device call back
 * ({@code ep_poll_callback}) when something arrives; the callback puts the descriptor into the ready list
 * (就绪链表), and
 * {@code epoll_wait} takes from there. What it costs depends on what is ready, not on what is watched.
 *
 * <p><b>Why select and poll cost what they cost.</b> Both are told everything anew in every call, so everything is
 * copied (拷贝), and both must look at every descriptor before they can say that one is ready: a thousand
 * connections of which one speaks are a thousand looks, and as many again after every wake-up. {@code select}
 * returns its answer in the sets that it was handed, which is why programs that forget to fill them again go deaf;
 * {@code poll} keeps question and answer apart ({@code events}, {@code revents}). A timeout belongs to the call,
 * not to the sleep: what wakes the sleeper must not begin it anew.
 *
 * <p><b>Why a red-black tree.</b> What is watched comes and goes all the time, and each time epoll must know
 * whether it is there already (EEXIST, ENOENT). A list would be gone through; a plain search tree becomes a list
 * when descriptors come in ascending order, which is the usual one. A red-black tree (红黑树) stays low by two
 * rules: no red node has a red child, and all paths down meet equally many black nodes. So no path is longer than
 * twice another one, a million descriptors are at most forty steps deep, and each change mends the rules along one
 * path: O(lg n), never a rebuild.
 *
 * <p><b>Level or edge.</b> Level-triggered (水平触发): a descriptor is reported as long as it is ready; whoever reads
 * only a part is told again. Edge-triggered (边缘触发): it is reported once for what has arrived; whoever does not
 * read until nothing is left will wait for what is already there.
 *
 * <p><b>Between two calls.</b> With completion (完成) no stack remembers where one is: the call that began the
 * operation has returned long ago, and the handler (完成处理器) is told on a thread of somebody else's. What is to be
 * done next therefore lies in fields, whole <i>before</i> the operation begins, since it may be told of before the call
 * has returned. The thread belongs to the channels: who waits in a handler stops everybody's completions, perhaps the
 * very one that he waits for. And a handler that begins the next operation, whose handler begins the next, is a
 * recursion as soon as completions come at once: a loop that others ask for one more turn is as short, and has a
 * stack of one step.
 *
 * <p><b>How in Java.</b> Streams of a {@code Socket} block; since virtual threads a blocked thread is cheap, so the
 * first model is often the right one again. {@code SocketChannel.configureBlocking(false)} is the second,
 * {@code Selector} the third (on Linux it is an epoll, level-triggered), {@code AsynchronousSocketChannel} with a
 * {@code CompletionHandler} the fourth. Where descriptors are simulated, every look at one is counted: then the cost
 * of a model is a number and no matter of luck.
 */
package iomodels;
