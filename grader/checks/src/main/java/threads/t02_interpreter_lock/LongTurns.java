package threads.t02_interpreter_lock;

import grader.spec.Trial;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** C3: intervals beyond what a small counter holds. */
final class LongTurns {
    private static final int[] INTERVALS = {127, 128, 300, 40_000, 70_000};

    private LongTurns() {}

    static void end(Trial trial) {
        for (var interval : INTERVALS) {
            try (var actors = trial.actors()) {
                var counting = new Counting();
                var interpreter = new Interpreter(interval, value -> value, counting);
                var script = Collections.<Instruction>nCopies(3 * interval, new Instruction.Add(1));
                var first = actors.start("A", "run(" + script.size() + " times ADD 1)", () -> interpreter.run(script));
                trial.eventually("A has its turn at once", () -> counting.count.get() == 1);
                var other = actors.start("B", "run([YIELD])", () -> {
                    counting.isOther.set(true);
                    return interpreter.run(List.of(new Instruction.Yield()));
                });
                other.waits("A is in the middle of an instruction: B waits for a turn");
                counting.gate.release();
                first.returns("A's script is executed to its end");
                other.returns("A's turn ends: B gets one");
                if (counting.atSwitch != interval) {
                    throw actors.broken(
                            "C3: the interval is " + interval + " and B waits: after " + interval
                                    + " instructions the turn of A ends",
                            "it ended after " + counting.atSwitch,
                            "count with an int: the interval is one");
                }
            }
        }
    }

    /** Holds the first instruction up, and knows how many came before the other run's. */
    private static final class Counting implements Observer {
        private final Semaphore gate = new Semaphore(0);
        private final AtomicInteger count = new AtomicInteger();
        private final ThreadLocal<Boolean> isOther = ThreadLocal.withInitial(() -> false);
        private volatile int atSwitch;

        @Override
        public void executing(Instruction instruction) {
            if (isOther.get()) {
                atSwitch = count.get();
            } else if (count.incrementAndGet() == 1) {
                gate.acquireUninterruptibly();
            }
        }
    }
}
