package threads.t06_queues;

import grader.spec.Round;
import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicBoolean;

/** C8: size, isEmpty and isFull tell what was inside at one instant, while others put and take. */
final class Sizes {
    private static final int ROUNDS = 30;
    private static final int MOST = 2;
    private static final int LOOKS = 150;
    private static final String ADVICE =
            "do they read all that they need under the lock under which put and take change it?";

    private final Round round;
    private final BoundedQueue<Prioritized<Integer>> queue;

    private Sizes(Round round) {
        this.round = round;
        this.queue = Kind.values()[round.number() % 3].make(MOST + 1);
    }

    static void underStress(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> new Sizes(round).play());
    }

    /**
     * One item is inside before, and the worker adds at most one at a time: never none, never three. The observer looks
     * so often that somewhere the machine takes its turn away in the middle of a look.
     */
    private void play() throws InterruptedException {
        var observed = new AtomicBoolean();
        queue.put(Kind.entry(0));
        round.thread("worker", () -> {
            for (var number = 1; !observed.get(); number++) {
                queue.put(Kind.entry(number));
                queue.take();
            }
        });
        round.thread("observer", () -> {
            try {
                for (var look = 0; look < LOOKS; look++) {
                    look();
                }
            } finally {
                observed.set(true);
            }
        });
        round.withoutWakeUps().run("C6: whoever can go on does: every thread comes to its end");
    }

    private void look() {
        var size = queue.size();
        round.require(
                size >= 1 && size <= MOST,
                "from 1 to " + MOST + " items are inside all the time, and size() tells how many",
                "size() returned " + size,
                ADVICE);
        round.require(!queue.isEmpty(), "an item is inside all the time", "isEmpty() returned true", ADVICE);
        round.require(!queue.isFull(), "there is room all the time", "isFull() returned true", ADVICE);
    }
}
