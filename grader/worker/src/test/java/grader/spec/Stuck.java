package grader.spec;

import java.util.function.IntPredicate;

/** Calls that do not end as they should, each at lines of its own; 0 ends them all. For {@link AsSubmission}. */
public final class Stuck implements IntPredicate {
    static final int LOOPS = 1;
    static final int SLEEPS = 2;
    static final int ASKS_AGAIN = 3;
    static final int LOOPS_VIRTUALLY = 4;
    static final int ASKS_SELDOM = 5;
    static final int ENDS = 0;

    private static final long LONG = 1L << 40;
    /** What the calls wait for. */
    private volatile boolean over;

    /** For {@link AsSubmission}. */
    public Stuck() {}

    @Override
    public boolean test(int how) {
        try {
            switch (how) {
                case LOOPS -> loop();
                case SLEEPS -> Thread.sleep(LONG);
                case ASKS_AGAIN -> ask();
                case ASKS_SELDOM -> askSeldom();
                case LOOPS_VIRTUALLY -> Thread.startVirtualThread(this::loop).join();
                default -> over = true;
            }
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    private void loop() {
        while (!over) {
            Thread.onSpinWait();
        }
    }

    private void ask() throws InterruptedException {
        while (!over) {
            Thread.sleep(2);
        }
    }

    private void askSeldom() throws InterruptedException {
        while (!over) {
            Thread.sleep(1_000);
        }
    }
}
