package threads.t01_start_and_join;

import grader.spec.Plain;
import grader.spec.Round;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/** What threads share, and that those whose endings have been reported are at their end. For one round. */
final class Memory {
    private static final int TASKS = 4;
    private static final int LOOKS = 20;

    private final Round round;
    private final Crew<Object> crew = new Crew<>(true);
    private final AtomicReferenceArray<Thread> threads = new AtomicReferenceArray<>(TASKS);
    private final Object[] results = new Object[TASKS];
    // Plain memory: only start and joinAll make it visible.
    private final List<Plain<Integer>> written = Stream.generate(() -> new Plain<>("what the task wrote", 0))
            .limit(TASKS)
            .toList();
    private final Plain<Integer> told = new Plain<>("what was written before start", 0);

    private Memory(Round round) {
        this.round = round;
    }

    static void isShared(Round round) {
        var memory = new Memory(round);
        round.thread("starter", memory::play);
        round.withStaleReadsInTurn().run();
    }

    private void play() throws InterruptedException {
        told.set(round.number());
        for (var number = 0; number < TASKS; number++) {
            var mine = number;
            results[mine] = new Object();
            crew.start(() -> {
                threads.set(mine, Thread.currentThread());
                written.get(mine).set(told.get());
                return results[mine];
            });
        }
        var endings = round.number() / 2 % 2 == 0 ? looked() : crew.joinAll(Scene.LONG);
        for (var number = 0; number < TASKS; number++) {
            requireOver(number);
        }
        var values = new HashSet<Object>();
        for (var ending : endings) {
            values.add(ending instanceof Ending.Returned<Object> returned ? returned.value() : ending);
        }
        round.require(
                values.equals(new HashSet<>(List.of(results))),
                "Returned has the very object that the function returned",
                "it has another",
                "pass the reference on; nothing is copied between threads");
    }

    /** Looks without waiting, again and again: whoever is reported to have ended has. */
    private List<Ending<Object>> looked() throws InterruptedException {
        for (var look = 0; look < LOOKS; look++) {
            var endings = crew.joinAll(Duration.ZERO);
            for (var number = 0; number < endings.size(); number++) {
                if (!(endings.get(number) instanceof Ending.Running<Object>)) {
                    requireOver(number);
                }
            }
            round.pause();
        }
        return crew.joinAll(Scene.LONG);
    }

    private void requireOver(int number) {
        var thread = threads.get(number);
        round.require(
                thread != null && !thread.isAlive(),
                "when joinAll has reported the ending of a task, its thread is no longer alive",
                "a thread was still alive after joinAll",
                "a latch at the end of the task is counted down by a thread that still runs: join the thread");
        round.require(
                written.get(number).get() == round.number(),
                "a task sees what was written before start, and the caller of joinAll what the task wrote",
                "a value of an earlier time was seen",
                "join the thread: all that it did happens before join returns");
    }
}
