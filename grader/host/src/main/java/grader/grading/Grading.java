package grader.grading;

import grader.catalog.ExerciseEntry;
import grader.catalog.RequiredApi;
import grader.compile.Compilation;
import grader.compile.Compilation.Problem;
import grader.compile.SourceCompiler;
import grader.policy.Policy;
import grader.report.Report;
import grader.run.Kit;
import grader.run.Progress;
import grader.run.Run;
import grader.run.Turn;
import grader.run.WorkerRuns;
import grader.score.Score;
import grader.submission.Given;
import grader.submission.SourceFile;
import grader.submission.SubmissionFolder;
import grader.submission.Submitted;
import grader.weave.Beside;
import grader.weave.Loops;
import grader.weave.ProcessGuard;
import grader.weave.Visibility;
import grader.weave.Weaver;
import grader.weave.Weaving;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The stages in their order: submission, compile, policy, weave, run, score, report. */
public final class Grading {
    private final Kit kit;
    private final SourceCompiler compiler;
    private final Policy policy = new Policy();
    private final Runs runs;
    private final Stage.Listener stages;
    private final Turn turn;
    private final VerdictCache.Known known;

    /** The stage that runs what compiles and is allowed, and what it comes to. */
    interface Runs {
        Report run(ExerciseEntry exercise, Map<String, byte[]> classes, long seed, Progress progress);
    }

    /** Grades in English. */
    public Grading(Kit kit) {
        this(kit, Locale.ENGLISH);
    }

    /** Grades; the compiler speaks the locale's language. */
    public Grading(Kit kit, Locale locale) {
        this(kit, locale, Stage.Listener.NONE, new Turn(1), VerdictCache.Known.NOTHING);
    }

    /** The same beside others, if it is not known already, and tells which stage begins. */
    Grading(Kit kit, Locale locale, Stage.Listener stages, Turn turn, VerdictCache.Known known) {
        this.kit = kit;
        this.compiler = new SourceCompiler(locale);
        this.runs = this::run;
        this.stages = stages;
        this.turn = turn;
        this.known = known;
    }

    Grading(Kit kit, Locale locale, Runs runs, Stage.Listener stages, VerdictCache.Known known) {
        this.kit = kit;
        this.compiler = new SourceCompiler(locale);
        this.runs = runs;
        this.stages = stages;
        this.turn = new Turn(1);
        this.known = known;
    }

    /** Grades one exercise of a submission. */
    public Report grade(SubmissionFolder folder, ExerciseEntry exercise, long seed, Progress progress) {
        stages.begins(exercise, Stage.READ);
        return switch (folder.read(exercise)) {
            case Submitted.Missing(var what) -> new Report.NotSubmitted(exercise, what);
            case Submitted.Refused(var what) ->
                new Report.NotCompiled(exercise, List.of(new Problem(exercise.folder(), 0, what)));
            case Submitted.Present(var files) ->
                known.or(files, exercise, seed, () -> grade(files, exercise, seed, progress));
        };
    }

    /** Grades these files as a submission of the exercise. */
    public Report grade(List<SourceFile> files, ExerciseEntry exercise, long seed, Progress progress) {
        stages.begins(exercise, Stage.COMPILE);
        var given = Given.read(kit.root(), exercise);
        return switch (compiler.compile(exercise, files, given)) {
            case Compilation.Failed(var problems) -> new Report.NotCompiled(exercise, problems);
            case Compilation.Succeeded(var classes) -> {
                var missing = RequiredApi.of(kit.checksJar(), exercise).missing(classes);
                yield missing.isEmpty()
                        ? compiled(exercise, classes, names(given, classes.keySet()), seed, progress)
                        : new Report.NotCompiled(
                                exercise, missing.stream().map(Grading::problem).toList());
            }
        };
    }

    private static Problem problem(RequiredApi.Missing missing) {
        return new Problem(missing.file(), missing.line(), missing.what());
    }

    private Report compiled(
            ExerciseEntry exercise, Map<String, byte[]> classes, Set<String> given, long seed, Progress progress) {
        stages.begins(exercise, Stage.POLICY);
        var violations = policy.check(exercise, classes, given);
        return violations.isEmpty()
                ? runs.run(exercise, classes, seed, progress)
                : new Report.NotAllowed(exercise, violations);
    }

    /**
     * The class files of an exercise of a folder of the kit itself.
     *
     * @throws IllegalStateException when they are not there or do not compile
     */
    public Map<String, byte[]> classes(SubmissionFolder folder, ExerciseEntry exercise) {
        if (folder.read(exercise) instanceof Submitted.Present(var files)
                && compiler.compile(exercise, files, Given.read(kit.root(), exercise))
                        instanceof Compilation.Succeeded(var classes)) {
            return classes;
        }
        throw new IllegalStateException(exercise.id() + " of the kit itself does not compile");
    }

    /** Of these classes the ones that come from the given files, by their outermost name. */
    private static Set<String> names(List<SourceFile> given, Set<String> classes) {
        var outermost = new HashSet<String>();
        given.forEach(file -> outermost.add(file.name().substring(0, file.name().lastIndexOf('.'))));
        var names = new HashSet<String>();
        for (var name : classes) {
            var simple = name.substring(name.lastIndexOf('.') + 1);
            if (outermost.contains(simple.split("\\$", 2)[0])) {
                names.add(name);
            }
        }
        return names;
    }

    private Report run(ExerciseEntry exercise, Map<String, byte[]> classes, long seed, Progress progress) {
        stages.begins(exercise, Stage.WEAVE);
        var guarded = ProcessGuard.rewrite(classes);
        return switch (woven(guarded)) {
            case Weaving.TooLong tooLong -> new Report.NotAllowed(exercise, Unwoven.violations(tooLong));
            case Weaving.Woven(var woven) -> run(exercise, plain(guarded), woven, seed, progress);
        };
    }

    /** Class files that start no process but by the guard, as they are judged where they must cost what they cost. */
    static Map<String, byte[]> plain(Map<String, byte[]> guarded) {
        return Beside.with(Loops.rewrite(guarded));
    }

    /** The same as they are judged where their schedule is disturbed. */
    static Weaving woven(Map<String, byte[]> guarded) {
        return switch (Weaver.weave(guarded)) {
            case Weaving.TooLong tooLong -> tooLong;
            case Weaving.Woven(var woven) -> new Weaving.Woven(Loops.rewrite(Visibility.rewrite(woven)));
        };
    }

    private Report run(
            ExerciseEntry exercise,
            Map<String, byte[]> plain,
            Map<String, byte[]> woven,
            long seed,
            Progress progress) {
        stages.begins(exercise, Stage.RUN);
        var workers = new WorkerRuns(kit, turn);
        var first = workers.run(exercise, plain, woven, seed, progress);
        var run = Repeats.of(first, exercise, checks -> workers.run(checks, plain, woven, seed, progress));
        stages.begins(exercise, Stage.SCORE);
        return scored(exercise, run);
    }

    static Report scored(ExerciseEntry exercise, Run whole) {
        return switch (whole) {
            case Run.Finished run -> new Report.Graded(exercise, Score.of(exercise, run), run.notes(), run.took());
            case Run.TimedOut(var verdicts, var limit, var where, var took) ->
                new Report.TimedOut(exercise, Score.reached(exercise, verdicts), limit, where, took);
            case Run.Crashed(var verdicts, var how, var where, var took) ->
                new Report.Crashed(exercise, Score.reached(exercise, verdicts), how, where, took);
            case Run.Tampered(var evidence, var _) -> new Report.Tampered(exercise, evidence);
        };
    }
}
