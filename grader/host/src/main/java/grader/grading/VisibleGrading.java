package grader.grading;

import grader.catalog.ExerciseEntry;
import grader.compile.Compilation.Problem;
import grader.report.Report;
import grader.run.Kit;
import grader.run.Progress;
import grader.run.Run;
import grader.score.Score;
import grader.scratch.Sha;
import grader.starter.VisibleResult;
import grader.starter.VisibleRun;
import grader.starter.VisibleRun.Ended;
import grader.starter.VisibleTests;
import grader.submission.SubmissionFolder;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What judges where the checks are sealed: the visible tests, after the same stages before them. */
final class VisibleGrading {
    private static final int MOST_PLACES = 3;

    private final Kit kit;
    private final Locale locale;
    private final Stage.Listener stages;
    private final VerdictCache cache;

    VisibleGrading(Kit kit, Locale locale, Stage.Listener stages, VerdictCache cache) {
        this.kit = kit;
        this.locale = locale;
        this.stages = stages;
        this.cache = cache;
    }

    /** Grades one exercise of a submission: a point for every visible test that passes. */
    Report grade(SubmissionFolder folder, ExerciseEntry exercise, long seed, Progress progress) {
        var tests = VisibleTests.of(kit, exercise);
        var known = cache.by(() -> described(tests));
        var grading = new Grading(kit, locale, (judged, classes, _, _) -> run(tests, judged, classes), stages, known);
        return grading.grade(folder, tests.exercise(), seed, progress);
    }

    /** The tests as they are now: whoever has the repository may change them. */
    private String described(VisibleTests tests) {
        var digest = new Sha().with("visible").with(locale.toLanguageTag());
        for (var source : tests.sources()) {
            try {
                digest.with(source.getFileName().toString()).with(Files.readAllBytes(source));
            } catch (IOException notReadable) {
                throw new UncheckedIOException(notReadable);
            }
        }
        return digest.hex();
    }

    private Report run(VisibleTests tests, ExerciseEntry exercise, Map<String, byte[]> classes) {
        var begin = System.nanoTime();
        var ended = VisibleRun.of(kit.cache(), libraries(), tests, classes);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return switch (ended) {
            case Ended.NotCompiled(var file, var line, var message) ->
                new Report.NotCompiled(exercise, List.of(new Problem(file, line, message)));
            case Ended.Ran(var results, var whole, var inTime) -> {
                var verdicts = verdicts(exercise, results);
                if (whole) {
                    yield new Report.Graded(
                            exercise, Score.of(exercise, new Run.Finished(verdicts, List.of(), took)), List.of(), took);
                }
                var reached = Score.reached(exercise, verdicts);
                yield inTime
                        ? new Report.Crashed(exercise, reached, "it ended while the visible tests ran", List.of(), took)
                        : new Report.TimedOut(
                                exercise, reached, took.toSeconds() + " s for all visible tests", List.of(), took);
            }
        };
    }

    private static List<Path> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    private static Map<String, Verdict> verdicts(ExerciseEntry exercise, List<VisibleResult> results) {
        var verdicts = new HashMap<String, Verdict>();
        var around = results.stream()
                .filter(result -> result.method().isEmpty() && !result.passed())
                .findFirst();
        for (var check : exercise.checks()) {
            var own = results.stream()
                    .filter(result -> result.method().equals(check.method()))
                    .toList();
            own.stream()
                    .filter(result -> !result.passed())
                    .findFirst()
                    .ifPresent(failed -> verdicts.put(check.method(), broken(exercise, failed)));
            if (!own.isEmpty()) {
                verdicts.putIfAbsent(check.method(), new Verdict.Holds());
            }
            around.ifPresent(failed -> verdicts.putIfAbsent(check.method(), broken(exercise, failed)));
        }
        return verdicts;
    }

    /** The student's own lines are where it is; the test's line is told with what was found. */
    private static Verdict broken(ExerciseEntry exercise, VisibleResult failed) {
        var own = failed.frames().stream()
                .filter(frame -> frame.startsWith(exercise.id() + "."))
                .map(frame -> frame.substring(frame.indexOf(' ') + 1))
                .toList();
        var inTests = own.stream().filter(VisibleGrading::isOfTest).findFirst();
        var where = own.stream()
                .filter(place -> !isOfTest(place))
                .limit(MOST_PLACES)
                .toList();
        var found = failed.said() + inTests.map(place -> "\n(" + place + ")").orElse("");
        return new Verdict.Broken(new Witness("the visible test passes", found, where, List.of(), ""));
    }

    private static boolean isOfTest(String place) {
        return place.matches("[^:]*Test\\.java:.*");
    }
}
