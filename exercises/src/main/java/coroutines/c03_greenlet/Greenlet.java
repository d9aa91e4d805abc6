package coroutines.c03_greenlet;

/**
 * A greenlet: a coroutine that switches to whom it likes. A generator can only go back to its caller (asymmetric,
 * 非对称); greenlets are symmetric (对称): among any number of them each may hand over to any other by {@code
 * switchTo}, and goes on from that very line when somebody switches back to it. Build them from threads of which
 * exactly one runs at a time.
 *
 * {@snippet :
 * Greenlet<String> main = Greenlet.main();
 * var eat = new Greenlet<>(main, first -> "eaten by " + first);
 * var play = new Greenlet<>(main, first -> eat.switchTo(first));
 * main.switchTo("x");     // "x": main is the one that runs
 * play.switchTo("egon");  // "eaten by egon": eat has finished, and passes that to its parent, main
 * play.close();           // play still waits in its switchTo: that throws, so its body ends
 * }
 *
 * <p>Notes: 协程 › Greenlet. Given beside this file: {@link Body}, {@link GreenletClosedException}, {@link
 * BodyFailedException}.
 *
 * <p>The contract. A greenlet is <i>new</i>, then by turns <i>running</i> and <i>suspended</i> (its body waits in
 * {@code switchTo}), at last <i>finished</i>. Of a family one is running at any time, and its code alone may call
 * {@code switchTo} and {@code close} of the family's greenlets; any other call of them is not defined.
 * <ul>
 *   <li>C1 Families. {@code main()} makes a family of its own, whose main greenlet is the code that called: it is
 *       running. {@code new Greenlet(parent, body)} only remembers both: the greenlet belongs to its parent's
 *       family, whatever state the parent is in, and no line of its body runs yet. A null parent or body is a {@code
 *       NullPointerException}. One thread may be main greenlet of several families, which know nothing of each
 *       other.
 *   <li>C2 Values. A new greenlet that is switched to begins its body with the value that it was given; of a
 *       suspended one the pending {@code switchTo} returns that value. Null is an ordinary value.
 *   <li>C3 Whoever it likes. {@code switchTo} suspends the greenlet that calls it and runs the one it is called on,
 *       whoever that is: it need not be the one that was switched from, nor a parent or child. To the running one
 *       itself it returns the value at once.
 *   <li>C4 One at a time. Whoever has switched away does nothing until it is switched to again (or its child
 *       finishes, or it is closed): a wake-up that nobody gave (spurious, 虚假唤醒) lets nobody go on. What one
 *       wrote before it switched, the next one sees.
 *   <li>C5 The end. When its body returns, a greenlet has finished, and the value goes to its parent as if it had
 *       switched there; whoever switched to it last waits on. Is the parent finished, the value goes to the parent's
 *       parent, and so on: the main greenlet never finishes. A chain of finished parents may be any length.
 *   <li>C6 Finished. {@code isFinished()} is true once the body has returned, failed or been closed, else false. A
 *       finished greenlet cannot be resumed: {@code switchTo} throws {@code IllegalStateException}, nothing has
 *       changed, and the caller goes on.
 *   <li>C7 Failure. When its body throws, a greenlet has finished, and the pending {@code switchTo} of the parent
 *       that C5 names throws that: a {@code RuntimeException} or {@code Error} itself, the same object; anything
 *       else in a {@code BodyFailedException} with it as cause. A parent that does not catch it fails in its turn. A
 *       parent that is new is finished by it and its body never runs: the failure goes on to the parent's parent,
 *       through a chain of any length.
 *   <li>C8 Close. {@code close()} of a suspended greenlet makes its pending {@code switchTo} throw {@code
 *       GreenletClosedException}, so that its {@code finally} blocks run, and returns to its caller, not to the
 *       parent, when the body has ended, by that exception or by returning (what it returns is dropped). Of a new
 *       one it only finishes it, its body never runs; of a finished one it does nothing. Of the main greenlet, of
 *       the running one, and of one that itself waits in {@code close()}, it throws {@code IllegalStateException}
 *       and does nothing.
 *   <li>C9 A body that resists. Whatever else a body throws while it is closed is thrown by {@code close()}, in the
 *       form of C7. {@code switchTo} while it is closed, to whomever, throws {@code IllegalStateException} in that
 *       body, at once, and it goes on from there; {@code close()} of a third one does as in C8.
 *   <li>C10 Interrupts. An interrupt ends no wait: neither {@code switchTo} nor {@code close} throws or returns
 *       because of it. Nor is it lost: the interrupted thread's interrupt status is set when that call is over. It
 *       is not passed on to another greenlet.
 *   <li>C11 Idle. Whoever waits uses no processor time and does not look again and again (no spinning, no sleeping,
 *       no timed waits), also when it was interrupted meanwhile.
 *   <li>C12 Threads. Each body may have a thread of its own, virtual (虚拟线程) or platform (平台线程). A suspended
 *       or forgotten greenlet keeps no program from ending (daemon, 守护线程). A body that has ended, by returning,
 *       failing or being closed, leaves no thread waiting behind.
 *   <li>C13 Cost. There and back, also beside a thousand that are suspended, takes at most 10 times as long as a
 *       round trip of two threads by {@code wait} and {@code notifyAll}, platform or virtual, whichever takes
 *       longer: a switch wakes nobody but the one it switches to.
 * </ul>
 * Not promised: which thread runs a body, its name, thread-locals; that the {@code finally} blocks of a forgotten
 * greenlet ever run.
 *
 * @param <V> what greenlets of its family give each other
 */
public final class Greenlet<V> implements AutoCloseable {
    /** A new greenlet of the parent's family (C1). */
    public Greenlet(Greenlet<V> parent, Body<V> body) {
        throw new UnsupportedOperationException("TODO C1: remember parent and body; do not start the body yet");
    }

    /** The main greenlet of a new family: the code that calls (C1). */
    public static <V> Greenlet<V> main() {
        throw new UnsupportedOperationException("TODO C1: a greenlet without parent and body, which is running");
    }

    /**
     * Hands over to this greenlet, and returns when the calling one is resumed: the value that it is given then
     * (C2–C7).
     */
    public V switchTo(V value) {
        throw new UnsupportedOperationException(
                "TODO C2: note that this one runs now, give it the value, wake or start it, then wait to be resumed");
    }

    /** Whether its body has ended, or never will begin (C6). */
    public boolean isFinished() {
        throw new UnsupportedOperationException("TODO C6: whether the body has ended");
    }

    /** Ends this greenlet: the {@code finally} blocks of its body have run when this returns (C8, C9). */
    @Override
    public void close() {
        throw new UnsupportedOperationException(
                "TODO C8: let its pending switchTo throw, then wait for the body's end");
    }
}
