package threads.t02_interpreter_lock;

import grader.spec.Round;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * C3 where reads may be stale: T1 is in the middle of a turn when T2 comes and waits, and nothing but the interpreter
 * tells T1 of it.
 */
final class Noticed implements Observer {
    private static final String NEXT = "T2 waits for a turn when T1's ends: T2's instruction is next";
    private static final Instruction ADD = new Instruction.Add(1);
    private static final int LENGTH = 12;
    /** In the middle, so that T1 has looked before whether anybody waits. */
    private static final int MEETING = 5;

    private static final long LOOK_NANOS = 50_000;
    /** A tenth of a second at least; who has not come to wait by then is judged by another round. */
    private static final int LOOKS = 2_000;

    private final Queue<String> order = new ConcurrentLinkedQueue<>();
    private volatile boolean isInside;
    private volatile @Nullable Thread caller;
    private volatile boolean hasWaited;

    private Noticed() {}

    static void byWhoeverHasTheTurn(Round round) {
        var noticed = new Noticed();
        var interpreter = new Interpreter(1, value -> value, noticed);
        round.thread("T1", () -> interpreter.run(Collections.nCopies(LENGTH, ADD)));
        round.thread("T2", () -> {
            for (var look = 0; look < LOOKS && !noticed.isInside; look++) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            noticed.caller = Thread.currentThread();
            interpreter.run(List.of(ADD));
        });
        round.withStaleReads().withoutWakeUps().run("everybody has his turn: run returns");
        var names = List.copyOf(noticed.order);
        round.require(
                !noticed.hasWaited || names.indexOf("T2") == MEETING,
                NEXT,
                "T1 executed " + (names.indexOf("T2") - MEETING) + " more before it",
                "is it read whether somebody waits under the lock under which that is written, or is it volatile?");
    }

    @Override
    public void executing(Instruction instruction) {
        order.add(Thread.currentThread().getName());
        if (order.size() == MEETING) {
            isInside = true;
            hasWaited = comesToWait();
        }
    }

    /** Two looks: one that is woken up at this moment is not asleep at both. */
    private boolean comesToWait() {
        var asleep = 0;
        for (var look = 0; look < LOOKS && asleep < 2; look++) {
            LockSupport.parkNanos(LOOK_NANOS);
            var thread = caller;
            asleep = thread != null && isAsleep(thread) ? asleep + 1 : 0;
        }
        return asleep == 2;
    }

    private static boolean isAsleep(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }
}
