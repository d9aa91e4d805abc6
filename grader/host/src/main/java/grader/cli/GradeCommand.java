package grader.cli;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.grading.OpenedKit;
import grader.grading.Seeds;
import grader.report.KitReport;
import grader.report.Report;
import grader.report.TerminalReport;
import grader.run.Kit;
import grader.student.LastResults;
import grader.submission.SubmissionFolder;
import grader.text.Language;
import grader.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
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
        version = "interleave " + GradeCommand.VERSION,
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
    static final String VERSION = "1.0.0";

    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER or ID", arity = "0..*", description = "what to grade")
    private List<String> words = new ArrayList<>();

    @Mixin
    private Outputs outputs = new Outputs();

    @Option(names = "--seed", paramLabel = "HEX", description = "make the random choices of an earlier run")
    private Optional<String> seed = Optional.empty();

    @Option(names = "--no-color", description = "no colours (NO_COLOR does the same)")
    private boolean colourless;

    @Option(
            names = Language.OPTION,
            paramLabel = "en|zh",
            scope = ScopeType.INHERIT,
            description = "speak English or Chinese; without it, the language of the locale")
    private Optional<Language> lang = Optional.empty();

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
        List<Report> done = Collections.synchronizedList(new ArrayList<>());
        try (var _ = Interruption.tells(out, () -> partial(opened, target, chosen, done))) {
            grade(opened, target, chosen, done);
        }
        var report = report(opened, target, chosen, done);
        tell(report, opened, target);
        outputs.write(report.in(opened.texts()), target.sources(), out);
        return exitCode(report);
    }

    private static int exitCode(KitReport report) {
        if (report.graderFailed()) {
            return ExitCode.FAULT;
        }
        return report.earned() == report.possible() ? ExitCode.ALL_POINTS : ExitCode.NOT_ALL;
    }

    private void grade(OpenedKit opened, Target target, long seed, List<Report> done) {
        var judge = opened.judge();
        var columns = Terminal.look(!colourless, width).width();
        var progress = new LiveProgress(spec.commandLine().getOut(), Terminal.interactive(), columns, opened.texts());
        for (ExerciseEntry exercise : target.exercises()) {
            progress.preparing(exercise);
            var report = judge.grade(target.folder(), exercise, seed, progress);
            done.add(report);
            progress.finished(report);
        }
    }

    private static KitReport report(OpenedKit opened, Target target, long seed, List<Report> done) {
        return new KitReport(
                VERSION, seed, done, target.named(), target.exercises().size(), Texts.ENGLISH);
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
        var through = List.copyOf(done);
        out.println();
        if (through.isEmpty()) {
            out.println("Ended from outside before an exercise was judged to its end.");
            return;
        }
        var report = report(opened, target, seed, through);
        tell(report, opened, target);
        outputs.writePartial(report.in(opened.texts()), out);
    }

    /** What to grade. */
    record Target(SubmissionFolder folder, List<ExerciseEntry> exercises, String named) {
        /** The first word is a folder when it has a separator, or is no exercise and there is such a folder. */
        static Target of(List<String> words, Kit kit, Catalog catalog) {
            var folder = kit.root().resolve("exercises");
            var ids = new ArrayList<>(words);
            var named = "";
            if (!words.isEmpty() && isFolder(words.getFirst(), catalog)) {
                named = ids.removeFirst();
                folder = Path.of("").toAbsolutePath().resolve(named);
            }
            return new Target(SubmissionFolder.open(folder.normalize()), catalog.select(ids), named);
        }

        /** The folder of sources as a path of the repository that the command runs in; with slashes. */
        String sources() {
            var here = Path.of("").toAbsolutePath().normalize();
            var root = folder.sourceRoot().toAbsolutePath().normalize();
            return (root.startsWith(here) ? here.relativize(root) : root)
                    .toString()
                    .replace('\\', '/');
        }

        private static boolean isFolder(String word, Catalog catalog) {
            return word.contains("/")
                    || word.contains("\\")
                    || word.equals(".")
                    || word.equals("..")
                    || !isExercise(word, catalog)
                            && Files.exists(Path.of("").toAbsolutePath().resolve(word));
        }

        private static boolean isExercise(String word, Catalog catalog) {
            return catalog.all().stream().anyMatch(e -> List.of(e.id(), e.name(), e.shortName(), e.chapter())
                    .contains(word));
        }
    }
}
