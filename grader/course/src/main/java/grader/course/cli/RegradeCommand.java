package grader.course.cli;

import grader.catalog.UsageException;
import grader.cli.ExitCode;
import grader.cli.Terminal;
import grader.course.grade.Again;
import grader.course.plan.CourseFolder;
import grader.course.regrade.Decision;
import grader.course.regrade.Effects.Effect;
import grader.course.regrade.Regrade;
import grader.course.regrade.Regrade.Which;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import grader.report.Quoted;
import grader.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade regrade FOLDER}: a proposal, which is then applied or discarded. */
@Command(
        name = "regrade",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "For instructors: judges again and shows who would gain and who would lose; nothing is changed until"
                        + " that is applied.")
final class RegradeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the course")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", paramLabel = "ID", description = "exercises; without any, all of the course")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--students", paramLabel = "A,B", split = ",", description = "only these students")
    private List<String> students = new ArrayList<>();

    @Option(names = "--latest", description = "the last submission of each, not the one that stands")
    private boolean latest;

    @Option(
            names = "--best",
            description = "of all that class has ever seen, the submission of each that leaves most points after what"
                    + " lateness costs")
    private boolean best;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "judge so many at once; without it, as many as there are processors")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--apply", paramLabel = "N", description = "apply proposal N")
    private Optional<Long> apply = Optional.empty();

    @Option(names = "--discard", paramLabel = "N", description = "discard proposal N")
    private Optional<Long> discard = Optional.empty();

    @Option(names = "--lower", description = "with --apply: also where somebody has fewer points then")
    private boolean lower;

    @Override
    public Integer call() throws IOException {
        if (jobs < 1 || latest && best || apply.isPresent() && discard.isPresent()) {
            throw new UsageException(
                    "these options do not go together; say --latest or --best, --apply or --discard, and at least one"
                            + " job");
        }
        var out = spec.commandLine().getOut();
        try (var opened = OpenedKit.locate(System.getenv(), Language.ENGLISH)) {
            var course = CourseFolder.open(folder, opened.catalog());
            try (var store = Store.write(course.store(), out::println)) {
                if (apply.isPresent()) {
                    new Decision(store).apply(apply.get(), lower).forEach(effect -> tell(effect, out));
                    out.println("proposal " + apply.get() + " is applied");
                } else if (discard.isPresent()) {
                    new Decision(store).discard(discard.get());
                    out.println("proposal " + discard.get() + " is discarded; the marks are as they were");
                } else {
                    return propose(opened, course, store);
                }
            }
        }
        return ExitCode.ALL_POINTS;
    }

    private int propose(OpenedKit opened, CourseFolder course, Store store) throws IOException {
        var out = spec.commandLine().getOut();
        var progress = new ClassProgress(out, Terminal.interactive());
        var exercises = Chosen.exercises(ids, course.plan(), opened.catalog());
        var again = new Again(course.plan(), opened, store, exercises, progress);
        var which = latest ? Which.LATEST : best ? Which.BEST : Which.STANDING;
        var proposal = new Regrade(store, course.plan())
                .propose(again, exercises, Chosen.students(students, course.roster()), which, jobs);
        progress.end();
        proposal.effects().forEach(effect -> tell(effect, out));
        out.println(proposal.effects().size() + " would change, " + proposal.alike()
                + " would keep their points with another verdict, " + proposal.failed() + " failed by the grader");
        if (proposal.number() > 0) {
            out.println("This is proposal " + proposal.number() + ": ./grade regrade " + folder + " --apply "
                    + proposal.number() + ", or --discard " + proposal.number());
        }
        return proposal.failed() > 0 ? ExitCode.FAULT : ExitCode.ALL_POINTS;
    }

    private static void tell(Effect effect, PrintWriter out) {
        var change = effect.change();
        var why = change.why().stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .toList();
        out.println(
                Quoted.line(effect.whose().student()) + "  " + effect.whose().exercise() + "  "
                        + change.before().map(String::valueOf).orElse("-") + " -> " + change.now()
                        + (change.gained().isEmpty() ? "" : "  gains " + String.join(" ", change.gained()))
                        + (change.lost().isEmpty() ? "" : "  loses " + String.join(" ", change.lost()))
                        + "  (" + (why.isEmpty() ? "judged again" : String.join(", ", why)) + ")");
    }
}
