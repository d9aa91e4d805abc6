package processes.p05_process_lock;

import grader.spec.Waiting;
import grader.spec.Waiting.By;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.util.Optional;

/**
 * The two calls that wait, as the laws of waiting see them, for a thread of this JVM and for another process. Only its
 * holder can free it, so whoever gets it gives it back at once, and one release lets all go on, one after the other.
 */
final class LockLaws {
    private static final Plain<Setting> ACQUIRE =
            new Plain<>("acquire(), then release()", setting -> Calls.visit(setting.lock()));
    private static final Timed<Setting> TRY = new Timed<>(
            "tryAcquire(…), then release() if it is true", (setting, time) -> Calls.visitInTime(setting.lock(), time));

    private static final Closed<Setting> BY_A_THREAD =
            new Closed<>("C1", "new ProcessLock(a file), acquire()", Setting::heldByCaller);
    private static final Closed<Setting> BY_A_PROCESS = new Closed<>(
            "C1", "new ProcessLock(a file), which another process has locked", Setting::heldByAnotherProcess);

    private static final Opening<Setting> RELEASE =
            new Opening<>("C6", "release()", setting -> setting.lock().release(), Lets.ALL, By.ITS_MAKER);
    private static final Opening<Setting> GIVEN_BACK = new Opening<>(
            "C4",
            "the other process gives its lock back",
            setting -> setting.file().otherReleases(),
            Lets.ALL);

    private static final Clauses FOR_A_THREAD = new Clauses("C1", "C2", "C8", "C9", "C10", "C11");
    private static final Clauses FOR_A_PROCESS = new Clauses("C1", "C4", "C8", "C9", "C10", "C11");

    static final Waiting<Setting> THREAD =
            new Waiting<>(BY_A_THREAD, Optional.of(ACQUIRE), Optional.of(TRY), RELEASE, FOR_A_THREAD);

    static final Waiting<Setting> PROCESS =
            new Waiting<>(BY_A_PROCESS, Optional.of(ACQUIRE), Optional.of(TRY), GIVEN_BACK, FOR_A_PROCESS);

    /** Without the call that may ask the kernel again and again. */
    static final Waiting<Setting> PROCESS_WITHOUT_TIME =
            new Waiting<>(BY_A_PROCESS, Optional.of(ACQUIRE), Optional.empty(), GIVEN_BACK, FOR_A_PROCESS);

    private LockLaws() {}
}
