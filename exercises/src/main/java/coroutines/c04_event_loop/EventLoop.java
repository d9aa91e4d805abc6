package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;

/**
 * An event loop (事件循环) as Gevent has it: greenlets that never say who runs next. Each runs until it must wait, for the
 * time or for another one, and the loop goes on with whoever is ready. What it knows is a queue of those who could go
 * on and a list of those who sleep; build it from threads of which exactly one runs at a time.
 *
 * {@snippet :
 * var loop = new EventLoop(Clock.system());
 * Task<String> eat = loop.spawn(() -> { loop.sleep(Duration.ofSeconds(2)); return "eaten"; });
 * Task<String> play = loop.spawn(() -> { loop.sleep(Duration.ofSeconds(1)); return "played"; });
 * loop.joinAll(List.of(eat, play));   // after 2 seconds, not 3
 * eat.value();                        // "eaten"
 * }
 *
 * <p>Notes: 协程 › Gevent. Given beside this file: {@link Task}, {@link Clock}.
 *
 * <p>The contract. The code that makes a loop is its <i>main</i> greenlet (主协程), which runs and never ends; {@code
 * spawn} makes the others. One of them <i>runs</i>; the rest are <i>ready</i>, or <i>wait</i> (in {@code sleep}, {@code
 * join}, {@code value} or {@code joinAll}), or have <i>ended</i>. The code of the running one alone calls the loop, its
 * tasks and its patched clocks; any other call of them is not defined. A refused call (one that throws {@code
 * NullPointerException}, {@code IllegalArgumentException} or {@code IllegalStateException}) switches to nobody and
 * changes nothing.
 * <ul>
 *   <li>C1 Spawn. {@code new EventLoop(clock)} only remembers the clock. {@code spawn(body)} returns a new task at
 *       once; no line of the body runs yet, it is ready. When its turn comes the body runs, once. Any greenlet may
 *       spawn. A null clock or body is a {@code NullPointerException}. One thread may be main greenlet of several
 *       loops, which know nothing of each other.
 *   <li>C2 One at a time (协作式). Who runs, runs on until he waits or ends: nobody else does anything meanwhile,
 *       neither after a {@code spawn}. Who waits goes on only when what he waits for has come and it is his turn: a
 *       wake-up that nobody gave (spurious, 虚假唤醒) lets nobody go on. What one wrote before he waited, the next one
 *       sees.
 *   <li>C3 Turns (就绪队列). Who becomes ready goes to the end of the queue of those who are; when the running one waits
 *       or ends, the first of the queue runs. So nobody is passed over, whatever he waited for.
 *   <li>C4 Sleep. {@code sleep(d)} waits until the clock shows at least what it showed at the call, plus d. Each
 *       time, before the first of the queue runs, everybody whose time has come becomes ready: in the order of these
 *       times, at equal times in the order in which they were spawned, main first. {@code sleep(ZERO)} gives way
 *       (让出): it is over at once, but who is ready already goes on before. So those who give way again and again keep
 *       no sleeper from his turn. A null duration is a {@code NullPointerException}, a negative one an
 *       {@code IllegalArgumentException}. Times stay below 292 years.
 *   <li>C5 Nobody is ready. Then, and only then, the loop calls its clock's {@code sleepUntil}, once, with the time
 *       at which the first sleeper's sleep is over. It never looks again and again.
 *   <li>C6 Join. {@code join()} waits until the task's body has ended, in whatever way, and then this waiter becomes
 *       ready; {@code joinAll(tasks)} when the last of them has ended. Several waiters that one end makes ready are
 *       so in the order in which they were spawned, main first. If all have ended already, or there are none, it
 *       returns at once: nobody else runs. What is done to the collection later does not matter; the same task may be
 *       there twice. A null collection or element is a {@code NullPointerException}; else to wait for oneself, alone
 *       or among others, is an {@code IllegalStateException}, by {@code value()} too.
 *   <li>C7 Value and failure. {@code value()} waits like {@code join()} and returns what the body returned, null too.
 *       Has the body thrown something, whatever it is, {@code value()} throws an {@code ExecutionException} with that
 *       itself as cause, each time, whoever asks; nobody else is harmed by it, and {@code join} and {@code joinAll}
 *       do not throw it. {@code isDone()} is true once the body has returned or thrown, else false.
 *   <li>C8 Nobody ever. When nobody is ready and nobody sleeps, main waits for somebody who waits in vain: its
 *       {@code join}, {@code value} or {@code joinAll} throws {@code IllegalStateException}. Everybody else waits on,
 *       and the loop can be used as before.
 *   <li>C9 Blocked and patched (monkey patch). A body that calls {@code sleepUntil} of the clock itself stops the
 *       whole world: nobody else runs meanwhile. {@code patched()} is a clock for code that knows nothing of loops:
 *       it shows the same time, and its {@code sleepUntil(t)} lets only the one that calls it sleep (C4) until t; if
 *       that is no later than now, it gives way. A null t is a {@code NullPointerException}.
 *   <li>C10 Idle. Whoever waits uses no processor time and does not look again and again (no spinning, no sleeping,
 *       no timed waits): the loop's one call of {@code sleepUntil} is all.
 *   <li>C11 Threads. Each body may have a thread of its own, virtual (虚拟线程) or platform (平台线程). Greenlets that wait
 *       or were forgotten keep no program from ending (daemon, 守护线程). A body that has ended leaves no thread behind,
 *       and a loop all of whose bodies have ended, none at all.
 *   <li>C12 Ten thousand. So many may sleep at once (which asks for virtual threads). Beside them, to give way to
 *       another greenlet and be given way to by it takes at most 10 times as long as a round trip of two threads by
 *       {@code wait} and {@code notifyAll}: a switch wakes nobody but the one whose turn it is.
 * </ul>
 * Not promised: which thread runs a body; what an interrupt of such a thread does; what a clock does that throws.
 */
public final class EventLoop {
    /** A loop without tasks; the code that calls is its main greenlet (C1). */
    public EventLoop(Clock clock) {
        throw new UnsupportedOperationException("TODO C1: remember the clock; main is the one that runs");
    }

    /** A new greenlet that is ready (C1). */
    public <V> Task<V> spawn(Callable<V> body) {
        throw new UnsupportedOperationException("TODO C1: put a new greenlet at the end of the ready queue");
    }

    /** Lets others run until so much time has gone by (C4). */
    public void sleep(Duration duration) {
        throw new UnsupportedOperationException(
                "TODO C4: note when it is over, then hand over to whoever is next and wait for one's own turn");
    }

    /** Waits until all of them have ended (C6). */
    public void joinAll(Collection<? extends Task<?>> tasks) {
        throw new UnsupportedOperationException("TODO C6: wait until the last of them has ended");
    }

    /** A clock that puts to sleep only the greenlet that calls it (C9). */
    public Clock patched() {
        throw new UnsupportedOperationException("TODO C9: a clock whose sleepUntil lets the others run meanwhile");
    }
}
