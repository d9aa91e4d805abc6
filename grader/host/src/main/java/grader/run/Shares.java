package grader.run;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/**
 * The checks of one exercise in several workers at once. More than half of their time they wait, for an end that must
 * not come or a time that must pass: two workers take little more than half as long. What a check finds does not depend
 * on it: each has its own seed and its own state.
 */
final class Shares {
    /** A JVM's start costs about as much as one check. */
    private static final int CHECKS_WORTH_A_JVM = 4;
    /** The longest check is the bound from then on. */
    private static final int MOST = 4;

    private Shares() {}

    /** How many workers more than one are worth their start for these checks. */
    static int furtherFor(List<String> left) {
        return Math.clamp(left.size() / CHECKS_WORTH_A_JVM - 1, 0, MOST - 1);
    }

    /**
     * What each worker judges, in the order of the contract; the first clauses come first. What rests on a clause that
     * is judged now comes later, when it is known: it is in none of several shares.
     *
     * @param left what is to be judged
     * @param count how many workers; with one it judges all
     */
    static List<List<String>> of(ExerciseEntry exercise, List<String> left, int count) {
        if (count == 1) {
            return List.of(left);
        }
        var open = exercise.checks().stream()
                .filter(check -> left.contains(check.method()))
                .map(CheckEntry::clause)
                .toList();
        var shares = new ArrayList<List<String>>();
        for (var share = 0; share < count; share++) {
            shares.add(new ArrayList<>());
        }
        var next = 0;
        for (var check : exercise.checks()) {
            if (left.contains(check.method()) && check.restsOn().stream().noneMatch(open::contains)) {
                shares.get(next++ % count).add(check.method());
            }
        }
        return shares.stream().filter(share -> !share.isEmpty()).toList();
    }

    /**
     * Runs them beside each other until all have ended, or one has ended in a way that ends the run: the others are
     * interrupted then.
     *
     * @return how each ended, the last one last
     */
    static List<Ending> judge(List<Callable<Ending>> workers) throws IOException, InterruptedException {
        try (var pool = Executors.newFixedThreadPool(workers.size())) {
            try {
                var through = new ExecutorCompletionService<Ending>(pool);
                workers.forEach(through::submit);
                return ends(through, workers.size());
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static List<Ending> ends(CompletionService<Ending> through, int count)
            throws IOException, InterruptedException {
        var ends = new ArrayList<Ending>();
        while (ends.size() < count) {
            var end = end(through);
            ends.add(end);
            if (end.isLast()) {
                return ends;
            }
        }
        return ends;
    }

    private static Ending end(CompletionService<Ending> through) throws IOException, InterruptedException {
        try {
            return through.take().get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case IOException full -> throw full;
                case InterruptedException stop -> throw stop;
                case null, default -> throw new GraderFault("a worker could not be watched", failed);
            }
        }
    }
}
