/**
 * Chapter 1 · processes 进程.
 *
 * <p><b>What a process is.</b> A program that runs: its code, a memory of its own (内存空间), and the operating system
 * that gives it turns on the processor (调度). It is what the system gives resources to (资源分配的基本单位), and what it
 * protects from others. Two processes share neither variables nor objects. What they do share is outside of them:
 * files, pipes, sockets, the processor itself.
 *
 * <p><b>How we came to it.</b> First a computer ran one program at a time and stood still while that waited for a
 * device. With several programs in memory (多道技术, 空间复用) another can run meanwhile (时间复用). A program that never waits
 * would still keep the others from running; so the system takes the processor away after a time slice (分时系统) and
 * remembers where the program was. That makes nothing faster: it lets several programs get on at the same time (并发),
 * on one processor in turns, on several really at once (并行).
 *
 * <p><b>What that buys, in numbers.</b> Take a job that computes 2 ticks, reads for 4 and computes 1, and another that
 * computes 3. One after the other (批处理) they take 10 ticks, and the processor stands still for 4 of them. With the
 * other one computing meanwhile they take 7 (利用率, utilisation, from 60 to 86 %). Turns of a quantum (时间片) shorten
 * neither: every switch (切换) costs a little, so the whole takes longer. But nobody waits for his first turn (响应时间,
 * response) until others have come to their end (周转时间, turnaround). A long quantum wastes less on switches, a short
 * one answers sooner; no number is right for both.
 *
 * <p><b>Words that are often taken for each other.</b> <i>Concurrent</i> (并发) are tasks of which one begins before
 * another one has ended; <i>parallel</i> (并行) are those that run at one instant. Two tasks in turns on one processor
 * are the first and not the second, and a program of two tasks on eight processors may be neither. <i>Synchronous</i>
 * (同步) or <i>asynchronous</i> (异步) is how a task is submitted: whoever submits waits for its end, or goes on at once.
 * <i>Blocking</i> (阻塞) or not (非阻塞) is how its outcome is asked for: wait until it is there, or look and go on. So
 * there are four ways, and a future makes them independent: one place that is written once. What a task threw is an
 * outcome as well; where it is not kept, it is lost with the thread that met it.
 *
 * <p><b>How a process begins and ends.</b> A process is started by another, its parent, and so all of them form a
 * tree. It ends because it wants to (正常退出), because of an error that it saw itself (出错退出), because of one that it
 * could not handle (严重错误), or because another process killed it (被其他进程杀死, {@code kill -9}). The last two run none of
 * its code any more: no {@code catch}, no {@code finally}. When the parent ends first, its children are not ended by
 * that; they are orphans, and go on until they notice.
 *
 * <p><b>Whoever starts processes looks after them.</b> Of a process that has ended, one number is left. Its exit
 * code, where it has ended by itself: 0 says that all went well, any other that it did not. Or the signal (信号)
 * that it died of, in Java 128 and the signal's number: 139 is SIGSEGV (11), the memory that it has not; 137 is
 * SIGKILL (9), which nobody can refuse, whereas SIGTERM (15) only asks. The end of a process and the ends of its
 * output are three events. A child's children inherit its pipes and may hold them open when it is long dead; so
 * whoever waits for the end of the stream, and means the end of the process, waits for strangers. And whoever waits
 * for the process without reading waits for ever, too, once the pipe is full and the child stands still in its
 * {@code write}. Hence one reader for each stream, from the start on. A daemon (守护进程) is a child that is of use
 * only as long as its parent lives: it is ended when that ends, and whatever it has started with it. One has to
 * look below it first, since with its death its children go to another parent, and nobody finds them any more.
 *
 * <p><b>A process as an object.</b> In Python a {@code Process} has a body, the function or the {@code run} of a
 * subclass, and {@code start} has the body run in a new process (process 模块). Called directly, {@code run} is a method
 * like any other and stays where it is called. What the new process gets is a copy: of the memory where the system can
 * do that, else of what was turned into bytes (序列化, serialisation). So the body, its arguments and the fields of the
 * subclass must be such that bytes can be made of them; a lock, a thread or a process cannot, and stays behind in a
 * field that is {@code transient}. And from then on there are two of each: what one process changes the other does not
 * see. The bytes are made before anything is launched, as that is what may fail, and all of them in one stream, as
 * only so one object arrives as one. They are sent by somebody for whom {@code start} does not wait, since a pipe is
 * soon full and a JVM takes its time to read. {@code join} waits for the end; a parent that does not call it waits all
 * the same before it ends itself, but for its daemons (守护进程). Those end with it, and since a parent that is killed
 * tells nobody, it is they who have to notice: by the end of their standard input.
 *
 * <p><b>How processes work together.</b>
 * <ul>
 *   <li>One at a time (进程同步): a lock on something that both can see, such as a file.
 *   <li>Messages (进程间通信, IPC): queues (队列) and pipes (管道). A pipe carries bytes, not messages: where one ends and the
 *       next begins has to be written into it, for example as a length before each. The length and the bytes are
 *       written in one step, or the messages of two writers are mixed. And the other side may die between any two
 *       bytes: an end between two messages is a farewell, any other one is an accident, after which nothing can be
 *       trusted.
 *   <li>Counting and waiting: semaphores (信号量) and events (事件).
 *   <li>Many tasks, few processes: the pool (进程池). To start a process costs far more than to hand it a task, and more
 *       processes than processors only get into each other's way.
 * </ul>
 *
 * <p><b>A lock that outlives nobody.</b> A lock between threads is a word in their memory; processes have none in
 * common, so their lock is kept by the kernel, on a file (文件锁). That is not the same as a file that is there while
 * somebody is inside: whoever is killed leaves such a file, and locks everybody out. The kernel's lock goes with its
 * process, by {@code kill -9} as well. What it does not do is tell threads apart: in Java a second thread of the same
 * process gets an exception instead of its turn, and a channel that is closed beside the one with the lock takes the
 * lock along. So there are two locks, one behind the other: first one between the threads of this process, then the
 * kernel's. They are given back in the other order; and whatever happens on the way between them, be it a refusal, an
 * exception, an interrupt or the end of the time, gives back the first.
 *
 * <p><b>A pipe, and what may happen in it.</b> A pipe (管道) has two ends, and each end two streams of bytes: what one
 * end writes, the other one reads. Nothing in it keeps messages together. One {@code write} may be read in three
 * pieces, and three in one; a {@code read} that asks for 1000 bytes may return 1. So whoever reads goes on until all of
 * a message is there, and knows by the length before it when that is. What was written may lie in a buffer until
 * {@code flush}. When the pipe is full, whoever writes waits for the reader (a blessing: it slows down who is too
 * quick), and when both ends only write, they wait for each other for ever. That is why the two directions must not
 * share a lock. A process that dies tells nobody: its streams just end, after as many bytes as it had written, and the
 * survivor who writes to it gets an error. With threads a pipe is less safe still (管道通信不安全): as long as one of them
 * is in the middle of a message, no other may begin, neither to write nor to read.
 *
 * <p><b>A queue that others may use.</b> Processes share no memory, so a queue (队列) between them lives in one of them,
 * and the others ask it by messages, over a socket. Whoever waits there is no thread any more that a lock could wake,
 * but a stranger's call that has to be remembered; and that stranger may be interrupted, out of time, or dead. So each
 * call has a number: answers may come in any order, one that waits holds up no other, and a message can say that it
 * was given up. Giving up is a question, since the item may be on its way already. And a message counts when all of it
 * has come: whoever dies in the middle of one has said nothing. {@code full()} says what was so, not what is: between
 * the look and the {@code put} another process may have been quicker, so the queue alone can do both in one step.
 *
 * <p><b>How in Java.</b> Python's {@code multiprocessing} passes a function to a new process. Java cannot: a function
 * is an object, and objects stay in their JVM. What crosses over are bytes, and the names of classes that both sides
 * have. {@code ProcessBuilder} starts a program, here another JVM with a {@code main} method of yours;
 * {@code Process} is the parent's view of it: its standard streams, its exit code, {@code onExit()},
 * {@code destroyForcibly()}. Three habits keep such programs healthy:
 * <ul>
 *   <li>Every stream of a child is read by somebody, or redirected. A pipe holds some kilobytes; a child that writes
 *       into a full one stands still.
 *   <li>Every wait for a child has an answer to the question what happens if it never says anything again.
 *   <li>Every child listens for the end of its standard input, which comes when its parent is gone.
 * </ul>
 */
package processes;
