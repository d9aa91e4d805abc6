package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.grading.HandedIn;
import grader.grading.OpenedKit;
import grader.grading.ReplayFile;
import grader.grading.Seeds;
import grader.report.KitReport;
import grader.report.Report;
import grader.report.TerminalReport;
import grader.run.Progress;
import grader.submission.SubmissionFolder;
import grader.text.Language;
import grader.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./grade replay ID CLAUSE SEED [FOLDER]}: shows a lost clause's failure again; {@code ./grade replay FILE
 * [FOLDER]} where the checks are not at hand.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Judges one clause again with the random choices of an earlier run, or plays a replay file"
                + " without any check: ./grade replay FILE [FOLDER].")
final class ReplayCommand implements Callable<Integer> {
    /** Scripts show the same failure at once; a race depends on the machine as well and may need another try. */
    private static final int MOST_RUNS = 5;

    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ID", description = "the exercise, such as t03, or a replay file")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "CLAUSE", description = "the clause, such as C2")
    private String clause = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "SEED", description = "the digits that the report shows")
    private String seed = "";

    @Parameters(index = "3", arity = "0..1", paramLabel = "FOLDER", description = "the submission")
    private Optional<String> folder = Optional.empty();

    ReplayCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() {
        try (var opened = OpenedKit.locate(System.getenv(), language)) {
            if (PlayedFile.isNamedBy(id)) {
                var folderOfFile = clause.isEmpty() ? List.<String>of() : List.of(clause);
                return PlayedFile.read(id)
                        .play(opened, folderOfFile, spec.commandLine().getOut());
            }
            if (clause.isEmpty() || seed.isEmpty()) {
                throw new UsageException("say ./grade replay ID CLAUSE SEED as the report spells it, or ./grade replay"
                        + " FILE" + ReplayFile.ENDING);
            }
            if (!opened.hidden()) {
                throw new UsageException(
                        "the hidden checks are sealed here, and a replay by its seed needs them: a push keeps"
                                + " replay files, which ./grade replay FILE plays; ./grade " + id
                                + " runs the visible tests");
            }
            return replay(opened);
        }
    }

    private int replay(OpenedKit opened) {
        var words = new ArrayList<String>();
        folder.ifPresent(words::add);
        words.add(id);
        var target = Target.of(words, opened.kit(), opened.catalog());
        if (target.exercises().size() != 1) {
            throw new UsageException(id + " is a chapter: name one exercise, such as t03");
        }
        return replay(opened, target.folder(), only(target.exercises().getFirst()));
    }

    /** The exercise with the checks of the clause alone. */
    private ExerciseEntry only(ExerciseEntry exercise) {
        var checks = exercise.checks().stream()
                .filter(check -> check.clause().equals(clause.toUpperCase(Locale.ROOT)))
                .toList();
        if (checks.isEmpty()) {
            throw new UsageException(
                    exercise.name() + " has no clause " + clause + "; it has " + String.join(", ", exercise.clauses()));
        }
        return exercise.with(checks);
    }

    private int replay(OpenedKit opened, SubmissionFolder submission, ExerciseEntry alone) {
        var number = Seeds.parse(seed);
        var judge = opened.judge();
        for (var run = 1; run <= MOST_RUNS; run++) {
            var report = judge.grade(submission, alone, number, Progress.SILENT);
            if (report.earned() < alone.possible()) {
                return shown(report, submission, number, opened.texts());
            }
        }
        spec.commandLine()
                .getOut()
                .println(clause + " of " + alone.name() + " did not fail in " + MOST_RUNS
                        + " runs with this seed: either it is mended, or it is a race that needs more"
                        + " tries. Run the same command again,"
                        + " or ./grade " + alone.shortName() + " for all clauses.");
        return ExitCode.ALL_POINTS;
    }

    private int shown(Report report, SubmissionFolder submission, long number, Texts texts) {
        var look = Terminal.look(true, Optional.empty());
        var out = spec.commandLine().getOut();
        out.print(TerminalReport.findings(
                new KitReport(KitVersion.text(), number, List.of(report), folder.orElse(""))
                        .with(HandedIn.lines(submission, List.of(report)))
                        .in(texts),
                look));
        out.flush();
        return report instanceof Report.GraderFailed ? ExitCode.FAULT : ExitCode.NOT_ALL;
    }
}
