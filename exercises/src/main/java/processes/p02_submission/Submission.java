package processes.p02_submission;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Tasks that were submitted, and their outcomes. Tasks are submitted in one of two ways (同步, 异步), and outcomes are
 * taken in one of two ways (阻塞, 非阻塞): the one has nothing to do with the other, so there are four.
 *
 * {@snippet :
 * var submission = Submission.asynchronously(List.of(() -> download(page), () -> download(other)));
 * while (submission.poll(0).isEmpty()) {   // does not wait: there is other work to do
 *     drawProgress();
 * }
 * switch (submission.take(1)) {            // waits
 *     case Outcome.Returned<String>(String text) -> System.out.println(text);
 *     case Outcome.Threw<String>(Throwable failure) -> System.out.println("failed: " + failure);
 * }
 * }
 *
 * <p>Notes: 进程 · 什么是进程 · 4. 同步、异步 | 阻塞、非阻塞: "同步、异步: 是指任务提交的方式", "阻塞、非阻塞: 指程序执行中的运行状态".
 * The other half of the exercise is {@link Traces}. You may use all of {@code java.util.concurrent}.
 *
 * <h2>The contract of this class</h2>
 * Tasks are numbered from 0 in the order of the list. A task <i>begins</i> when its {@code call()} is called, and has
 * <i>ended</i> when that has returned or thrown.
 * <ul>
 *   <li>C6 <b>Synchronously.</b> {@code synchronously} calls each task once, on the calling thread, in the order of
 *       the list, the next one when the one before has ended, however that did; it returns when all have ended, and
 *       then {@code poll} finds every outcome.
 *   <li>C7 <b>Asynchronously.</b> {@code asynchronously} has each task called once, on some other thread than the
 *       caller's, and returns although none of them has ended. No task waits for another one's end, of this submission
 *       or of others, or for somebody who asks: of hundreds of tasks each begins although all others stand still.
 *   <li>C8 <b>Taking.</b> {@code take} waits until the task of that number has ended, and for no other; then it
 *       returns its outcome. {@code takeAll} waits until all have ended, and returns their outcomes in the order of the
 *       list, whichever ended first. Any number of threads may take, any number of times, at the same time: each gets
 *       the same, {@code Returned} with the very object that the task returned, and sees all that the task wrote.
 *   <li>C9 <b>Polling.</b> {@code poll} never waits: it returns the outcome that {@code take} would return, or
 *       nothing when the task has not ended, whatever other threads wait for at the same time. It returns the outcome
 *       soon after the task has ended, whether somebody takes it or not, and always once it was returned to anybody.
 *       {@code pollAll} is {@code poll} of every task, in the order of the list.
 *   <li>C10 <b>Failures.</b> What a task throws, an exception of any type or an error, is its outcome: {@code Threw}
 *       with the very object, its cause and what it suppresses as they were. No call of this class throws it, and it
 *       costs no other task anything: those that come later are called as well.
 *   <li>C11 <b>Interrupts.</b> {@code take} and {@code takeAll} throw {@code InterruptedException} when the calling
 *       thread is interrupted while they wait, or is already when they would have to wait. Only the waiting ends: no
 *       task is interrupted by it, and the outcome can still be taken. (With nothing to wait for, both the exception
 *       and the outcome are right.) All other calls heed no interrupt, and leave the interrupt status as they found it,
 *       {@code synchronously} as its tasks leave it.
 *   <li>C12 <b>Rest.</b> Who waits in {@code take} or {@code takeAll} uses no processor time and does not look again
 *       and again, with or without pauses. A wake-up for no reason does not end the waiting.
 *   <li>C13 <b>Arguments.</b> A list or a task that is null is a {@code NullPointerException}, and no task is called;
 *       a number that no task has is an {@code IndexOutOfBoundsException}, at once, whether tasks still run or not.
 *       What becomes of the list after it was handed in changes nothing; lists that were returned never change. There
 *       may be no task: then {@code takeAll} and {@code pollAll} return empty lists. Submissions know nothing of each
 *       other.
 * </ul>
 * Not asked for: tasks that ask their own submission.
 *
 * @param <T> what the tasks return
 */
public final class Submission<T> {
    private Submission() {}

    /** Submits the tasks and returns when all have ended (C6, C10, C11, C13). */
    public static <T> Submission<T> synchronously(List<Callable<T>> tasks) {
        throw new UnsupportedOperationException("TODO C6: call one task after the other, and keep what became of each");
    }

    /** Submits the tasks and returns at once (C7, C10, C11, C13). */
    public static <T> Submission<T> asynchronously(List<Callable<T>> tasks) {
        throw new UnsupportedOperationException("TODO C7: have other threads call the tasks, and do not wait for them");
    }

    /** Waits for the outcome of one task (C8, C10 to C13). */
    public Outcome<T> take(int task) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C8: wait until this task has ended");
    }

    /** Waits for all outcomes (C8, C10 to C13). */
    public List<Outcome<T>> takeAll() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C8: wait until all tasks have ended");
    }

    /** The outcome of one task, if it has ended (C9, C10, C11, C13). */
    public Optional<Outcome<T>> poll(int task) {
        throw new UnsupportedOperationException("TODO C9: look whether this task has ended, and do not wait");
    }

    /** The outcome of each task, if it has ended (C9, C10, C11, C13). */
    public List<Optional<Outcome<T>>> pollAll() {
        throw new UnsupportedOperationException("TODO C9: look at every task, and do not wait");
    }
}
