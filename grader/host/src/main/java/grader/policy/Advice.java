package grader.policy;

import grader.catalog.ExerciseEntry;
import java.util.List;

/**
 * What to use instead of things that students often reach for.
 *
 * @param patterns what the advice is for
 * @param instead one sentence
 */
record Advice(Patterns patterns, String instead) {
    private static final List<Advice> KNOWN = List.of(
            advice("Use a monitor: synchronized, wait and notifyAll.", "java.util.concurrent.locks.*"),
            advice(
                    "Use a counter of your own in a monitor: synchronized, wait and notifyAll.",
                    "java.util.concurrent.Semaphore java.util.concurrent.CountDownLatch"
                            + " java.util.concurrent.CyclicBarrier java.util.concurrent.Phaser"
                            + " java.util.concurrent.Exchanger"),
            advice(
                    "Start threads yourself: new Thread(task).start() or Thread.startVirtualThread(task).",
                    "java.util.concurrent.Executors java.util.concurrent.Executor"
                            + " java.util.concurrent.ExecutorService java.util.concurrent.ScheduledExecutorService"
                            + " java.util.concurrent.ThreadPoolExecutor java.util.concurrent.ForkJoinPool"
                            + " java.util.concurrent.ScheduledThreadPoolExecutor"),
            advice(
                    "Keep the result in a field, guard it with a monitor, and let those who need it wait there.",
                    "java.util.concurrent.CompletableFuture java.util.concurrent.Future"
                            + " java.util.concurrent.FutureTask java.util.concurrent.CompletionStage"),
            advice(
                    "Use a java.util.ArrayDeque guarded by a monitor: synchronized, wait and notifyAll.",
                    "java.util.concurrent.BlockingQueue java.util.concurrent.BlockingDeque"
                            + " java.util.concurrent.ArrayBlockingQueue java.util.concurrent.LinkedBlockingQueue"
                            + " java.util.concurrent.LinkedBlockingDeque java.util.concurrent.PriorityBlockingQueue"
                            + " java.util.concurrent.SynchronousQueue java.util.concurrent.DelayQueue"
                            + " java.util.concurrent.LinkedTransferQueue java.util.concurrent.TransferQueue"
                            + " java.util.concurrent.ConcurrentLinkedQueue java.util.concurrent.ConcurrentLinkedDeque"),
            advice(
                    "Use a collection of java.util guarded by synchronized.",
                    "java.util.concurrent.ConcurrentHashMap java.util.concurrent.ConcurrentMap"
                            + " java.util.concurrent.ConcurrentSkipListMap java.util.concurrent.ConcurrentSkipListSet"
                            + " java.util.concurrent.CopyOnWriteArrayList java.util.concurrent.CopyOnWriteArraySet"),
            advice("Use a field guarded by synchronized.", "java.util.concurrent.atomic.* java.lang.invoke.VarHandle"),
            advice(
                    "Use a thread of your own that sleeps, or wait(milliseconds) in a monitor.",
                    "java.util.Timer java.util.TimerTask"),
            advice("Take the data as a parameter; a text is split with String.split or lines.", "java.util.Scanner"));

    private static Advice advice(String instead, String patterns) {
        return new Advice(Patterns.parse(patterns), instead);
    }

    /** What to use instead of that in this exercise. */
    static String instead(Target target, ExerciseEntry exercise) {
        return KNOWN.stream()
                .filter(advice -> advice.patterns.coversClass(target.className()))
                .findFirst()
                .map(Advice::instead)
                .orElseGet(() -> everythingAllowed(exercise));
    }

    private static String everythingAllowed(ExerciseEntry exercise) {
        String basis = "Use only the language, threads and monitors, and the collections of java.util";
        List<String> added =
                exercise.uses().stream().filter(use -> !Judge.isTakenAway(use)).toList();
        return added.isEmpty()
                ? basis + "."
                : basis + ", and what this exercise adds: " + String.join(", ", added) + ".";
    }
}
