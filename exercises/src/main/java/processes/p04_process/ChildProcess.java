package processes.p04_process;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A process as an object (进程对象), as Python's {@code multiprocessing.Process}: it has a body, which runs in a child
 * JVM with a memory of its own.
 *
 * {@snippet :
 * var one = new ChildProcess(launcher, Greeting.class, "Jedan", 36);   // a class that implements Body, and arguments
 * var two = new Chat(launcher, "太白");        // or a subclass: its own run() is the body, and its fields travel along
 * two.setDaemon(true);                         // it ends with this JVM, at the latest
 * one.start();
 * two.start();
 * one.join();                                  // meanwhile both run, beside this process
 * System.out.println(one.exitCode());          // OptionalInt[0], if the body has returned
 * }
 *
 * <p>Notes: 进程 › multiprocess 模块 › 创建进程部分 (process 模块); what a daemon (守护进程) is: 进程间通信 › 生产者消费者模型.
 * Given beside this file: {@link Body}, {@link Launcher} and, for the child's main program, {@link ChildSide}.
 *
 * <p><b>To be written:</b> this class, and the child's main program: a class with a {@code main} method, nested here or
 * in a file of its own in this package. No object can go to another JVM, but bytes can: an {@code ObjectOutputStream}
 * makes bytes of this object and of all that it refers to, {@code Process.getOutputStream} carries them to the child's
 * standard input, and {@link ChildSide#takeInput} has what makes objects of them again. A field that is
 * {@code transient} stays behind; it is null (or 0, or false) in the copy.
 *
 * <h2>The contract</h2>
 * The <i>child</i> is the process that {@code start} has launched; it <i>lives</i> until that has ended. All methods
 * may be called by any thread, platform or virtual, at any time.
 * <ul>
 *   <li>C1 <b>The body.</b> {@code start} calls {@code launcher.launch} once, on the calling thread, with a main class
 *       of yours. In the child {@code run} runs, once, on a copy of this object made by Java's serialisation. As it is
 *       written here, {@code run} makes a body by {@link Body#of} and has it run with the arguments; without a body it
 *       does nothing; a subclass may have one of its own. Nothing of that happens in this process: {@code start} calls
 *       no {@code run} and makes no body here, and what {@code run} changes, be it a static field or the object, is
 *       changed in the child alone.
 *   <li>C2 <b>Run, called directly.</b> Then {@code run} is a method like any other: it runs in the calling thread,
 *       with the very arguments that the constructor was given, in a new array each time, and what it throws comes out
 *       as it is. It launches nothing and changes nothing of what the other methods say; it may be called before
 *       {@code start}, after it and while the child lives, any number of times.
 *   <li>C3 <b>What travels.</b> The arguments, and in a subclass its fields: whatever Java's serialisation can write,
 *       such as null, any string, 4 MiB and more. What is one object here is one object there, in cycles, too. A
 *       process object may be among them, started or not. It all travels as it is when {@code start} is called: when
 *       {@code start} returns it has been read, and a later change does not reach the child. The array of arguments
 *       itself is copied by the constructor, but nothing that is in it.
 *   <li>C4 <b>At once.</b> {@code start} waits for nothing that the child does: neither for its end nor until it reads
 *       what it is sent, however much that is. Any number of children run side by side.
 *   <li>C5 <b>Once.</b> When a {@code start} has returned, every further one throws {@link IllegalStateException} and
 *       launches nothing, also when the child has ended. Of several threads that call it at the same time one starts
 *       the child.
 *   <li>C6 <b>Refused.</b> What serialisation throws comes out of {@code start} as it is, a
 *       {@code NotSerializableException} as well as whatever a {@code writeObject} throws, and nothing has been
 *       launched. What {@code launch} throws, checked, unchecked or an {@link Error}, comes out as it is, too. After
 *       either the object is as it was before, and may be started. A constructor throws {@link NullPointerException}
 *       for a null launcher, class or array.
 *   <li>C7 <b>Exit codes.</b> The child ends when {@code run} has ended and no thread is left there that is not a
 *       daemon. Its exit code is 0 when {@code run} has returned, and 1 when it has thrown, whatever it was, or when
 *       the copy could not be made in the child. When the body calls {@code System.exit(n)} the child ends with n. Of
 *       a child that was killed {@code exitCode} tells what {@code Process.exitValue} says.
 *   <li>C8 <b>What it tells.</b> {@code pid}, {@code isAlive}, {@code exitCode} and {@code isDaemon} wait for nothing
 *       that the child does. Before {@code start} there is no child: empty, false, empty. From its return on
 *       {@code pid} is the child's process id, also when that has ended. As long as the child lives, {@code isAlive}
 *       is true and {@code exitCode} empty. When it has ended both soon say so, and at once if any call has returned
 *       that. In the child {@code run} may ask its own object the same: {@code pid} is the id of its process,
 *       {@code isAlive} true, {@code exitCode} empty, and {@code isDaemon} what it was at the start.
 *   <li>C9 <b>Join.</b> {@code join} waits until the child has ended. So does every call, before and after, by however
 *       many threads. Before {@code start} it throws {@link IllegalStateException}. While somebody waits all other
 *       calls are answered.
 *   <li>C10 <b>Time-outs.</b> {@code join(timeout)} returns true as soon as the child has ended, and false when the
 *       time-out has passed without that, never before it. A zero or negative one looks once; 292 years are waited for
 *       as well, and longer ones as long as these. Wake-ups for no reason do not prolong the time. Null is a
 *       {@link NullPointerException} before anything else; before {@code start} it throws
 *       {@link IllegalStateException}.
 *   <li>C11 <b>Interrupts.</b> Both {@code join} throw {@link InterruptedException}, and clear the interrupt status,
 *       when the calling thread is interrupted while it waits, or is interrupted already when it calls, the child
 *       having ended or not. Only this call ends: the child, and others that wait, go on. Whatever C9 and C10 refuse
 *       is refused first, and leaves the status as it is. So does {@code start}, which an interrupt does not hinder.
 *   <li>C12 <b>The flag.</b> A process object is no daemon until {@code setDaemon(true)}. From {@code start} on
 *       {@code setDaemon} throws {@link IllegalStateException} and changes nothing, also when the child has ended; one
 *       that meets {@code start} is in time, and counts, or is refused. After a {@code start} that was refused it may
 *       be set again.
 *   <li>C13 <b>The end of this JVM.</b> A daemon child ends as soon as this JVM has, whether it ended by itself or by
 *       {@code kill -9}, in the middle of its body, and whatever threads it has. It does not keep this JVM from
 *       ending. Any other child does: when {@code main} has returned and nothing else runs, this JVM ends when they
 *       have ended. They do not end with it: when this JVM is killed, they live on.
 *   <li>C14 <b>Output.</b> What the body prints on {@code System.out} and {@code System.err} is written to the child's
 *       standard output and standard error, byte for byte, and nothing else is; but for the stack trace of what
 *       {@code run} has thrown, or of why the copy could not be made, on standard error.
 *   <li>C15 <b>Rest.</b> Who waits in {@code join} uses no processor time, and a wake-up for no reason, which Java
 *       allows at any time, does not end the waiting. When the child has ended, no thread is left for it in this JVM,
 *       and our end of its standard input has been closed, also when it has never read.
 * </ul>
 * Not promised: what the body finds in {@code System.in}; what {@code start}, {@code join} and {@code setDaemon} do on
 * the copy in the child; which daemon threads there are.
 */
public class ChildProcess implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * A process with a body: not started yet, no daemon (C1, C3, C6).
     *
     * @param launcher which starts its child
     * @param body a public class with a public constructor without parameters
     * @param arguments what the body is given
     */
    public ChildProcess(Launcher launcher, Class<? extends Body> body, Object... arguments) {
        throw new UnsupportedOperationException(
                "TODO C1: keep the launcher in a transient field, and the class of the body");
    }

    /**
     * A process without a body, or of a subclass that has a {@code run} of its own (C1, C6).
     *
     * @param launcher which starts its child
     */
    public ChildProcess(Launcher launcher) {
        throw new UnsupportedOperationException("TODO C1: there is no body");
    }

    /**
     * The body (C1, C2).
     *
     * @throws Exception what the body throws
     */
    public void run() throws Exception {
        throw new UnsupportedOperationException("TODO C2: make the body by Body.of and have it run");
    }

    /**
     * Starts the child, which runs {@link #run} (C1, C3 to C6).
     *
     * @throws IOException see C6
     * @throws IllegalStateException see C5
     */
    public final void start() throws IOException {
        throw new UnsupportedOperationException(
                "TODO C1: make bytes of this object, launch the child, have the bytes sent by another thread");
    }

    /**
     * Waits until the child has ended (C9).
     *
     * @throws InterruptedException see C11
     */
    public final void join() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C9: wait for the end of the process, if it has been started");
    }

    /**
     * The same, but waits no longer than the time-out, and not less either (C10).
     *
     * @return whether the child has ended
     * @throws InterruptedException see C11
     */
    public final boolean join(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C10: wait for the end of the process, or of the time");
    }

    /** The child's process id; empty before {@link #start} (C8). */
    public final OptionalLong pid() {
        throw new UnsupportedOperationException("TODO C8: that of the child, and in the child its own");
    }

    /** Whether the child lives (C8). */
    public final boolean isAlive() {
        throw new UnsupportedOperationException("TODO C8: whether it has been started and has not ended");
    }

    /** What the child has ended with; empty while it has not (C7, C8). */
    public final OptionalInt exitCode() {
        throw new UnsupportedOperationException("TODO C8: nothing before the end, then what the process says");
    }

    /** Whether the child is to end with this JVM (C12). */
    public final boolean isDaemon() {
        throw new UnsupportedOperationException("TODO C12: what setDaemon was told; at first false");
    }

    /**
     * Says whether the child is to end with this JVM (C12, C13).
     *
     * @throws IllegalStateException when it has been started
     */
    public final void setDaemon(boolean daemon) {
        throw new UnsupportedOperationException("TODO C12: remember it, unless the child has been started");
    }
}
