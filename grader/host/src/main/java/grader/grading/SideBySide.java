package grader.grading;

import grader.catalog.ExerciseEntry;
import grader.report.Report;
import grader.run.GraderFault;
import grader.run.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Grades several exercises at once, and tells of them in their order. Used once; {@link #done()} by any thread. */
public final class SideBySide {
    private final List<ExerciseEntry> exercises;
    private final Turn turn;
    private final NavigableMap<Integer, Report> reports = new ConcurrentSkipListMap<>();

    public SideBySide(List<ExerciseEntry> exercises, Turn turn) {
        this.exercises = List.copyOf(exercises);
        this.turn = turn;
    }

    /**
     * Returns when all are through. They begin in their order: who is asked to judge one at a time does so.
     *
     * @param grade called by several threads at once
     * @param through told of each in the order of the exercises, by the calling thread
     */
    public void grade(Function<ExerciseEntry, Report> grade, Consumer<Report> through) {
        try (var pool = Executors.newFixedThreadPool(Math.clamp(exercises.size(), 1, turn.places()))) {
            var tasks = new ArrayList<Future<Report>>();
            for (var number = 0; number < exercises.size(); number++) {
                var place = number;
                tasks.add(pool.submit(() -> turn.take(() -> {
                    var report = grade.apply(exercises.get(place));
                    reports.put(place, report);
                    return report;
                })));
            }
            try {
                for (var task : tasks) {
                    through.accept(task.get());
                }
            } catch (ExecutionException | InterruptedException | RuntimeException failed) {
                pool.shutdownNow();
                throw thrown(failed);
            }
        }
    }

    private static RuntimeException thrown(Exception failed) {
        return switch (failed) {
            case ExecutionException inTask when inTask.getCause() instanceof RuntimeException known -> known;
            case InterruptedException stop -> {
                Thread.currentThread().interrupt();
                yield new GraderFault("the grade was interrupted", stop);
            }
            case RuntimeException known -> known;
            case Exception other -> new GraderFault("the grade failed: " + other.getMessage(), other);
        };
    }

    /** What is through by now, in the order of the exercises. */
    public List<Report> done() {
        return List.copyOf(reports.values());
    }
}
