package processes.p03_lifecycle;

import java.io.IOException;
import java.util.List;

/**
 * A supervisor of child processes (进程的创建与结束): it starts them, reads what they write, tells how each has
 * ended, and sees to it that none is forgotten.
 *
 * {@snippet :
 * try (var supervisor = new Supervisor(exit)) {
 *     Child sort = supervisor.start(() -> new ProcessBuilder("sort", "names").start());
 *     Child log = supervisor.startDaemon(() -> new ProcessBuilder("logger").start());
 *     switch (sort.await()) {
 *         case Ending.Normal() -> System.out.write(sort.output());
 *         case Ending.Failed(var code) -> System.out.println("sort has failed: " + code);
 *         case Ending.Crashed(var signal) -> System.out.println("sort has a bug: signal " + signal);
 *         case Ending.Killed(var signal) -> System.out.println("somebody did not like it: signal " + signal);
 *     }
 * }   // log is ended here; every other child is waited for
 * }
 *
 * <p>Notes: 进程 › 什么是进程 › 进程的创建与结束; what a daemon (守护进程) is: 进程间通信 › 生产者消费者模型. Given
 * beside this file: {@link Program}, {@link Child}, {@link Ending}, {@link Branch} and {@link JvmExit}.
 *
 * <p><b>To be written:</b> this class, and one that implements {@link Child}. You need no {@code ProcessBuilder},
 * only the {@link Process} that a {@link Program} starts, and whatever threads, locks and queues of the JDK you
 * like. Three things are good to know of it:
 * <ul>
 *   <li>A pipe holds some kilobytes. A child that writes into a full one stands still until somebody reads.
 *   <li>{@code Process.destroy} and {@code destroyForcibly} also close this JVM's ends of the pipes, and what was in
 *       them is lost. The same methods of its {@code ProcessHandle} do not.
 *   <li>When a process ends, its children live on, but the kernel gives them another parent: then nobody finds them
 *       below it any more.
 * </ul>
 *
 * <h2>The contract</h2>
 * A child <i>lives</i> until its process has ended, whatever its streams do. The child of {@code startDaemon} is a
 * <i>daemon</i>. All methods, those of {@link Child} too, may be called by any thread, platform or virtual, at any
 * time.
 * <ul>
 *   <li>C1 <b>Start.</b> {@code start} and {@code startDaemon} call {@code program.start()} once, on the calling
 *       thread, and return the child that it has started. They wait for nothing that the child does: it may run for
 *       ever and never write. {@code pid} is the id of its process. The same program may be started many times: each
 *       is another child.
 *   <li>C2 <b>Endings.</b> What {@code Process.exitValue} says is read as follows. 0: {@code Normal()}. From 129 to
 *       159, 128 + <i>n</i> is the death by signal <i>n</i> (as in a shell; that somebody calls {@code exit(137)}
 *       cannot be told apart from it): {@code Crashed(n)} for SIGILL 4, SIGTRAP 5, SIGABRT 6, SIGBUS 7, SIGFPE 8,
 *       SIGSEGV 11 and SIGSYS 31, {@code Killed(n)} for all others. Any other value, also 128, 160 and more, or a
 *       negative one: {@code Failed(value)}.
 *   <li>C3 <b>Await.</b> {@code await} waits until the child's process has ended, and returns how. So does every call,
 *       before and after, by however many threads: all that wait go on. It does not wait for the child's streams,
 *       which a process below it may hold open for long.
 *   <li>C4 <b>Time-outs.</b> {@code await(timeout)} returns how the child has ended as soon as it has, and empty when
 *       the time-out has passed without that, never before it. A zero or negative one looks once, as C5 says; 292
 *       years are waited for as well, and longer ones as long as these. {@code null} is a {@link NullPointerException}
 *       before anything else. Wake-ups for no reason do not prolong the time.
 *   <li>C5 <b>Looking.</b> {@code ending} never waits. It is empty while the child lives. When the child has ended it
 *       soon tells how, and at once if any call has returned that before.
 *   <li>C6 <b>Interrupts.</b> Both {@code await}, {@code output} and {@code errors} throw
 *       {@link InterruptedException}, and clear the interrupt status, when the calling thread is interrupted while it
 *       waits, or is interrupted already when it calls, the child or its stream having ended or not. Only this call
 *       ends: the child, its streams and others that wait go on as if it had not been made.
 *   <li>C7 <b>Output.</b> Both streams are read from the start on, side by side, whether or not anybody asks for them:
 *       a child is never held up by a full pipe, and 4 MiB on each of them arrive byte for byte. {@code output} waits
 *       until the child's standard output has ended, {@code errors} the same of its standard error: each for its own
 *       stream alone, not for the process. They return all that came, each call in an array of its own.
 *   <li>C8 <b>Last words.</b> However the child has ended, also by {@code close}: what it wrote before arrives. A
 *       stream whose {@code read} throws an {@link IOException} has ended there.
 *   <li>C9 <b>Input.</b> When {@code start} or {@code startDaemon} returns, our end of the child's standard input has
 *       been closed: a child that reads from it finds that it has ended.
 *   <li>C10 <b>Children.</b> {@code children} returns all children that live, daemons or not, in the order in which
 *       they were started; the very objects that {@code start} and {@code startDaemon} returned. The list is a copy
 *       that nobody can change. A child whose ending was returned is not in it any more.
 *   <li>C11 <b>Tree.</b> {@code tree} returns a branch for each child that lives, in that same order, with the
 *       processes below it, as {@code children} of {@code Process} and of {@code ProcessHandle} tell them; on each
 *       level of these the lowest id first.
 *   <li>C12 <b>Daemons.</b> {@code close} kills every daemon that lives by SIGKILL, for it may not listen to anything
 *       less, and with it all its descendants (子孙进程), those that it has at this moment. It does so before it waits
 *       for anybody. What other children started is left alone, and so are they themselves.
 *   <li>C13 <b>Close.</b> {@code close} returns when every child has ended, daemon or not, however long that takes; it
 *       does not wait for their streams. Every call of it does, the second too. An interrupt does not end it: it goes
 *       on waiting, and returns with the interrupt status set. While it waits, all other methods do what they say.
 *       After it, those of {@link Child} still do.
 *   <li>C14 <b>Closed.</b> From the first call of {@code close} on, {@code start} and {@code startDaemon} throw
 *       {@link IllegalStateException} and start nothing. One that was under way when {@code close} was called may do
 *       that, too; then what it had started has been killed, as C12 says of a daemon. Or it returns a child, for which
 *       C12 and C13 hold as for any other.
 *   <li>C15 <b>The end of this JVM.</b> The constructor adds one action to {@link JvmExit}. It does to daemons what
 *       C12 says, and for {@code start} and {@code startDaemon} then holds what C14 says; but it waits for no child,
 *       not even when another thread waits in {@code close}. When {@code close} returns, the action has been removed.
 *       No thread of the supervisor keeps the JVM from ending.
 *   <li>C16 <b>Refused.</b> A program that is null: {@link NullPointerException}, before anything else. What
 *       {@code program.start()} throws, checked, unchecked or an {@link Error}, comes out as it is. Then there is no
 *       new child: nobody lists it or waits for it.
 *   <li>C17 <b>Waiting rests.</b> A thread that waits in one of these calls uses no processor time, and a wake-up for
 *       no reason, which Java allows at any time, does not end its waiting.
 *   <li>C18 <b>Nothing is left.</b> When a child and both of its streams have ended, no thread is left for it, and our
 *       ends of its three pipes have been closed, also when a stream has failed.
 * </ul>
 * Not promised: what becomes of what descendants write after their child has ended; anything after {@code kill -9}
 * of this JVM.
 */
public final class Supervisor implements AutoCloseable {
    /**
     * A supervisor without children (C15).
     *
     * @param exit by which it learns that this JVM ends
     * @throws NullPointerException when that is null
     */
    public Supervisor(JvmExit exit) {
        throw new UnsupportedOperationException("TODO C15: no child yet; add the action that ends the daemons");
    }

    /**
     * Starts a child that {@code close} waits for (C1, C7, C9, C14, C16).
     *
     * @return the child
     * @throws IOException see C16
     */
    public Child start(Program program) throws IOException {
        throw new UnsupportedOperationException(
                "TODO C1: start the program, let both of its streams be read, remember the child");
    }

    /**
     * Starts a child that {@code close} ends (C1, C7, C9, C14, C16).
     *
     * @return the child
     * @throws IOException see C16
     */
    public Child startDaemon(Program program) throws IOException {
        throw new UnsupportedOperationException("TODO C12: the same, and remember that it is a daemon");
    }

    /** The children that live (C10). */
    public List<Child> children() {
        throw new UnsupportedOperationException("TODO C10: those that were started and have not ended, in order");
    }

    /** The children that live, with all processes below them (C11). */
    public List<Branch> tree() {
        throw new UnsupportedOperationException("TODO C11: a branch for each living child, and so on below it");
    }

    /** Ends the daemons and waits for all children (C12, C13, C14, C15). */
    @Override
    public void close() {
        throw new UnsupportedOperationException(
                "TODO C12: refuse what comes, kill the daemons with all below them, then wait for everybody");
    }
}
