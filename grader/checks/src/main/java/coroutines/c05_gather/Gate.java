package coroutines.c05_gather;

import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

/**
 * A gather, and a gate that all tasks of its callers wait for: so a call waits until the gate is opened, as the laws of
 * waiting see it.
 */
record Gate(Gather gather, CountDownLatch opened) {
    private static final Duration SHORTEST = Duration.ofNanos(1);

    static Waiting<Gate> waiting(Method method) {
        return new Waiting<>(
                new Closed<>("C1", "new Gather(2)", () -> new Gate(new Gather(2), new CountDownLatch(1))),
                Optional.of(new Plain<>(told(method, ""), gate -> method.on(gate.gather, gate.tasks()))),
                Optional.of(new Timed<>(
                        told(method, ", …"), (gate, time) -> gate.isThrough(method, time), Optional.of("C1"))),
                new Opening<>("C3", "the tasks return", gate -> gate.opened.countDown(), Lets.ALL),
                new Clauses(method.first() ? "C6" : "C5", "C7", "C9", "C8", "C10", "C10"));
    }

    private static String told(Method method, String time) {
        return (method.first() ? "firstOf" : "runAll") + "(three tasks" + time + ")";
    }

    private List<Callable<String>> tasks() {
        Callable<String> task = () -> {
            opened.await();
            return "through";
        };
        return List.of(task, task, task);
    }

    /** Where there is nothing to wait for, a call with no time has no task either, but for an interrupted one. */
    private boolean isThrough(Method method, Duration time) throws Exception {
        var isOpen = opened.getCount() == 0 && time != null && time.compareTo(SHORTEST) <= 0;
        isOpen &= !Thread.currentThread().isInterrupted();
        try {
            method.within(time).on(gather, isOpen ? List.of() : tasks());
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }
}
