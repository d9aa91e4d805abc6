package grader.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A round whose threads take turns: each step begins when the one before it has ended. Reads may be stale, and nothing
 * but the submission orders the steps: what a step has changed is seen by a later one of another thread only if the
 * submission makes it seen. What they share is made before.
 */
public final class OneByOne {
    private final Round round;
    private final List<Step> steps = new ArrayList<>();
    private volatile boolean failed;

    private record Step(String thread, Action action, CountDownLatch mayBegin) {}

    public OneByOne(Round round) {
        this.round = round;
    }

    /** The next step, by the thread of this name. */
    public OneByOne then(String thread, Action action) {
        steps.add(new Step(thread, action, new CountDownLatch(1)));
        return this;
    }

    /**
     * Returns when all steps have been taken. After a step that fails no other begins.
     *
     * @param because what says that each step ends, with its clause
     */
    public void run(String because) {
        steps.stream().map(Step::thread).distinct().forEach(name -> round.thread(name, () -> takeSteps(name)));
        steps.getFirst().mayBegin().countDown();
        round.withStaleReads().withoutWakeUps().run(because);
    }

    private void takeSteps(String name) throws Exception {
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).thread().equals(name)) {
                take(i);
            }
        }
    }

    private void take(int i) throws Exception {
        steps.get(i).mayBegin().await();
        try {
            if (!failed) {
                failed = true;
                steps.get(i).action().run();
                failed = false;
            }
        } finally {
            if (i + 1 < steps.size()) {
                steps.get(i + 1).mayBegin().countDown();
            }
        }
    }
}
