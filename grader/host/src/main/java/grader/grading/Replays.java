package grader.grading;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.catalog.Unwritten;
import grader.catalog.UsageException;
import grader.report.Report;
import grader.run.Kit;
import grader.run.Progress;
import grader.run.Run;
import grader.run.Turn;
import grader.run.WorkerRuns;
import grader.submission.SubmissionFolder;
import grader.weave.Entrances;
import grader.weave.ProcessGuard;
import grader.weave.Weaving;
import grader.wire.Task;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes and plays replay files. One is made only of what public calls with data can show, and only when it has been
 * played once without the check and every call ended as it had.
 */
public final class Replays {
    private final Kit kit;
    private final Locale locale;

    /** @param locale the language that the compiler speaks */
    public Replays(Kit kit, Locale locale) {
        this.kit = kit;
        this.locale = locale;
    }

    /**
     * What was seen when a file was played.
     *
     * @param same whether every call ended as it had when the clause was found broken
     */
    public record Seen(boolean same, List<String> story) {
        /**
         * Told as a report tells what is found; nothing was judged, so nothing is earned or lost.
         *
         * @param one the exercise with one check of the file's clause
         */
        public Report told(ExerciseEntry one, ReplayFile file) {
            var found = same ? file.found() : "found then, and not seen now: " + file.found();
            var witness = new Witness(file.expected(), found, List.of(), story, "");
            var verdicts = Map.<String, Verdict>of(one.checks().getFirst().method(), new Verdict.Broken(witness));
            return Grading.scored(one, new Run.Finished(verdicts, List.of(), Duration.ZERO));
        }
    }

    /**
     * The files for what was found, as far as there can be any.
     *
     * @param seed what the exercise was judged with
     */
    public List<ReplayFile> of(SubmissionFolder folder, Report.Graded report, long seed) {
        var files = new LinkedHashMap<String, ReplayFile>();
        var taken = new HashMap<String, Map<String, List<String>>>();
        for (var line : report.score().lines()) {
            var clause = line.check().clause();
            if (line.verdict() instanceof Verdict.Broken(var witness, var _)
                    && !files.containsKey(clause)
                    && !Unwritten.isSaidBy(witness.found())) {
                var steps = taken.computeIfAbsent(
                                line.shownBy(), seenIn -> taken(folder, report.exercise(), seenIn, seed))
                        .get(clause);
                Optional.ofNullable(steps)
                        .map(known -> file(report.exercise(), clause, witness, known))
                        .filter(file -> play(folder, report.exercise(), file).same())
                        .ifPresent(file -> files.put(clause, file));
            }
        }
        return List.copyOf(files.values());
    }

    private static ReplayFile file(ExerciseEntry exercise, String clause, Witness witness, List<String> steps) {
        return new ReplayFile(exercise.id(), clause, witness.expected(), witness.found(), steps);
    }

    /** The checks of that clause are run again, and tell the steps by which clauses break. */
    private Map<String, List<String>> taken(SubmissionFolder folder, ExerciseEntry exercise, String seenIn, long seed) {
        var taken = new LinkedHashMap<String, List<String>>();
        var listener = new Silent() {
            @Override
            public void taken(ExerciseEntry judged, String broken, List<String> steps) {
                taken.putIfAbsent(broken, steps);
            }
        };
        run(folder, exercise.with(checks(exercise, seenIn)), new Task.Record(), seed, listener);
        return taken;
    }

    private static List<CheckEntry> checks(ExerciseEntry exercise, String clause) {
        return exercise.checks().stream()
                .filter(check -> check.clause().equals(clause))
                .toList();
    }

    /**
     * Plays a file against a submission; no check is needed for that.
     *
     * @throws UsageException when the submission cannot be run at all
     */
    public Seen play(SubmissionFolder folder, ExerciseEntry exercise, ReplayFile file) {
        var seen = new ArrayList<Seen>();
        var listener = new Silent() {
            @Override
            public void played(ExerciseEntry played, boolean same, List<String> story) {
                seen.add(new Seen(same, story));
            }
        };
        var one = exercise.with(exercise.checks().subList(0, 1));
        var report = run(folder, one, new Task.Play(file.steps()), 0, listener);
        return seen.isEmpty() ? new Seen(false, List.of(whyNot(report))) : seen.getFirst();
    }

    private static String whyNot(Report report) {
        return report instanceof Report.Graded
                ? "your code ended the run before the steps were through"
                : "your code cannot be run as it is: ./grade "
                        + report.exercise().shortName() + " says why";
    }

    private Report run(SubmissionFolder folder, ExerciseEntry exercise, Task task, long seed, Progress progress) {
        Grading.Runs runs = (judged, classes, number, told) -> run(judged, classes, task, number, told);
        return new Grading(kit, locale, runs, Stage.Listener.NONE, VerdictCache.Known.NOTHING)
                .grade(folder, exercise, seed, progress);
    }

    private Report run(ExerciseEntry exercise, Map<String, byte[]> classes, Task task, long seed, Progress progress) {
        var guarded = ProcessGuard.rewrite(classes);
        if (!(Grading.woven(guarded) instanceof Weaving.Woven(var woven))) {
            return new Report.NotSubmitted(exercise, "too long to be rewritten");
        }
        var told = task instanceof Task.Record ? Entrances.rewrite(woven) : Optional.of(woven);
        if (told.isEmpty()) {
            return new Report.NotSubmitted(exercise, "too long to be rewritten");
        }
        var run = new WorkerRuns(kit, new Turn(1), task)
                .run(exercise, Grading.plain(guarded), told.get(), seed, progress);
        return Grading.scored(exercise, run);
    }

    /** Watches nothing but what it is asked for. */
    private static class Silent implements Progress {
        @Override
        public void begun(ExerciseEntry exercise, String check, int number, int of) {}
    }
}
