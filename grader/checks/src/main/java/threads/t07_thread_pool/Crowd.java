package threads.t07_thread_pool;

import grader.spec.Trial;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which threads the tasks run in. */
final class Crowd {
    private static final int WORKERS = 3;
    private static final int BATCHES = 10;

    private Crowd() {}

    static void isReused(Trial trial) {
        try (var scene = new Scene(trial, WORKERS)) {
            Set<Thread> threads = ConcurrentHashMap.newKeySet();
            for (var batch = 1; batch <= BATCHES; batch++) {
                var handles = java.util.stream.IntStream.rangeClosed(1, WORKERS)
                        .mapToObj(number -> scene.submit("quick task", () -> threads.add(Thread.currentThread())))
                        .toList();
                for (var handle : handles) {
                    scene.start(Scene.MAIN, "result()", handle::result).returns("the task ends at once");
                }
            }
            trial.require(
                    threads.size() <= WORKERS,
                    WORKERS + " workers do all tasks, one after the other: " + WORKERS * BATCHES
                            + " tasks run in at most " + WORKERS + " threads",
                    "they ran in " + threads.size(),
                    "a worker takes the next task when it has done one: a loop in its run()");
            trial.require(
                    threads.stream().noneMatch(Thread::isDaemon),
                    "the workers are platform threads and no daemons: the program does not end before the tasks have",
                    "there is a daemon or virtual thread among them",
                    "setDaemon(false) on each, for the flag is inherited from the thread that makes them");
        }
    }
}
