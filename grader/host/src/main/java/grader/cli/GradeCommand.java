package grader.cli;

import grader.catalog.UsageException;
import grader.grading.HandedIn;
import grader.grading.Keeping;
import grader.grading.OpenedKit;
import grader.grading.Provenances;
import grader.grading.Seeds;
import grader.grading.SideBySide;
import grader.grading.StageClock;
import grader.report.KitReport;
import grader.report.ProfileReport;
import grader.report.ReplayCommands;
import grader.report.Report;
import grader.report.TerminalReport;
import grader.run.Turn;
import grader.student.LastResults;
import grader.text.Language;
import grader.text.Texts;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./grade [FOLDER] [ID…]}: grades a submission. */
@Command(
        name = "./grade",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        sortOptions = false,
        header = "Grades exercises in concurrent programming.",
        description = {
            "FOLDER holds a submission: src/main/java in it, or exercises/src/main/java below it; without"
                    + " it the exercises of"
                    + " this repository. ID names an exercise (t03, t03_mutex, threads.t03_mutex) or a"
                    + " chapter (threads);"
                    + " without any, all are graded."
        },
        footer = "Exit code: 0 all points, 1 not all, 2 wrong usage or input, 3 the grader's own fault.")
final class GradeCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER or ID", arity = "0..*", description = "what to grade")
    private List<String> words = new ArrayList<>();

    @Mixin
    private Outputs outputs = new Outputs();

    @Mixin
    private ReplayFiles replays = new ReplayFiles();

    @Option(names = "--seed", paramLabel = "HEX", description = "make the random choices of an earlier run")
    private Optional<String> seed = Optional.empty();

    @Option(names = "--fresh", description = "judge all of it anew, also what has not changed since it was judged")
    private boolean fresh;

    @Option(names = "--profile", description = "tell where the time went, by stage and by check")
    private boolean profile;

    @Option(names = "--no-color", description = "no colours (NO_COLOR does the same)")
    private boolean colourless;

    @Option(
            names = Language.OPTION,
            paramLabel = "en|zh",
            scope = ScopeType.INHERIT,
            description = "speak English or Chinese; without it, the language of the locale")
    private Optional<Language> lang = Optional.empty();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "judge so much at once, exercises and the checks of one; without it, as there are processors")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = "--width", paramLabel = "N", description = "columns to write in, 40 to 200")
    private Optional<Integer> width = Optional.empty();

    GradeCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() {
        outputs.check();
        try (var opened = OpenedKit.locate(System.getenv(), language)) {
            return grade(opened);
        }
    }

    private int grade(OpenedKit opened) {
        var target = Target.of(words, opened.kit(), opened.catalog());
        var chosen = seed.map(Seeds::parse).orElseGet(() -> new SecureRandom().nextLong() >>> 16);
        var out = spec.commandLine().getOut();
        if (!opened.hidden()) {
            out.println(OpenedKit.VISIBLE_ONLY);
        }
        var turn = new Turn(jobs());
        var grading = new SideBySide(target.exercises(), turn);
        var clock = new StageClock();
        try (var _ = Interruption.tells(out, () -> partial(opened, target, chosen, grading.done()))) {
            grade(opened, target, chosen, grading, opened.judge(turn, keeping(), clock), clock);
        }
        var judged = report(opened, target, chosen, grading.done());
        var report = judged.with(replays.of(judged, target.folder(), opened, out));
        tell(report, opened, target);
        if (profile) {
            var style = Terminal.look(!colourless, width);
            out.print(ProfileReport.of(report.in(opened.texts()), clock.spent(), style));
            out.flush();
        }
        outputs.write(report.in(opened.texts()), target.sources(), out);
        return ExitCode.of(report);
    }

    private int jobs() {
        var asked = jobs.orElse(Runtime.getRuntime().availableProcessors());
        if (asked < 1) {
            throw new UsageException("--jobs " + asked + ": say how many exercises are judged at once, at least 1");
        }
        return asked;
    }

    private void grade(
            OpenedKit opened, Target target, long seed, SideBySide grading, OpenedKit.Judge judge, StageClock clock) {
        var columns = Terminal.look(!colourless, width).width();
        var progress = new LiveProgress(spec.commandLine().getOut(), Terminal.interactive(), columns, opened.texts());
        grading.grade(
                exercise -> {
                    progress.preparing(exercise);
                    return judge.grade(target.folder(), exercise, seed, clock.around(progress));
                },
                report -> {
                    clock.ends(report.exercise());
                    progress.finished(report);
                });
    }

    private Keeping keeping() {
        if (seed.isPresent()) {
            return Keeping.NONE;
        }
        return fresh ? Keeping.ANEW : Keeping.TAKE;
    }

    private KitReport report(OpenedKit opened, Target target, long seed, List<Report> done) {
        return new KitReport(
                KitVersion.text(),
                seed,
                done,
                target.named(),
                target.exercises().size(),
                Texts.ENGLISH,
                HandedIn.lines(target.folder(), done),
                outputs.provenance(() -> Provenances.of(target.folder().folder(), opened.kit(), Instant.now())),
                ReplayCommands.BY_SEED);
    }

    private void tell(KitReport report, OpenedKit opened, Target target) {
        if (target.named().isEmpty()) {
            LastResults.in(opened.kit().cache()).remember(report.reports());
        }
        var out = spec.commandLine().getOut();
        out.println();
        out.print(TerminalReport.of(report.in(opened.texts()), Terminal.look(!colourless, width)));
        out.flush();
    }

    /** What is told when the grade is ended from outside: of the exercises that were through by then. */
    private void partial(OpenedKit opened, Target target, long seed, List<Report> done) {
        var out = spec.commandLine().getOut();
        out.println();
        if (done.isEmpty()) {
            out.println("Ended from outside before an exercise was judged to its end.");
            return;
        }
        var report = report(opened, target, seed, done);
        tell(report, opened, target);
        outputs.writePartial(report.in(opened.texts()), out);
    }
}
