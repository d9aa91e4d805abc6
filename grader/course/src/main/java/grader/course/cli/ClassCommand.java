package grader.course.cli;

import grader.catalog.UsageException;
import grader.cli.ExitCode;
import grader.cli.Interruption;
import grader.cli.Terminal;
import grader.course.collect.Counts;
import grader.course.collect.Submissions;
import grader.course.grade.ClassGrade;
import grader.course.grade.Shard;
import grader.course.plan.CourseFolder;
import grader.course.roster.Student;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import grader.report.Quoted;
import grader.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade class SUBMISSIONS --course FOLDER}: grades what is new. */
@Command(
        name = "class",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "For instructors: grades what is new of a class, each distinct content once. Ended at any time, it goes on"
                    + " where it was.",
            "SUBMISSIONS is a folder of checkouts, of folders or of zip files as platforms export them, a zip file of"
                    + " one, or a repository with a branch a student."
        })
final class ClassCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "SUBMISSIONS", description = "what was handed in")
    private Path place = Path.of("");

    @Parameters(index = "1..*", paramLabel = "ID", description = "exercises; without any, all of the course")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--course", paramLabel = "FOLDER", required = true, description = "the course")
    private Path folder = Path.of("");

    @Option(names = "--students", paramLabel = "A,B", split = ",", description = "only these students")
    private List<String> students = new ArrayList<>();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "judge so many at once; without it, as many as there are processors")
    private Optional<Integer> jobs = Optional.empty();

    @Option(
            names = "--latest",
            description = "take the last commit that is not too late, be another one in time: lateness is paid for")
    private boolean latest;

    @Option(
            names = "--best",
            description =
                    "judge every state of a repository that is not too late: the one stands that leaves most points")
    private boolean best;

    @Option(names = "--shard", paramLabel = "K/N", description = "the K-th of N parts, into a file and no store")
    private Optional<String> shard = Optional.empty();

    @Option(names = "--part", paramLabel = "FILE", description = "where --shard writes what it has found")
    private Optional<Path> part = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (part.isPresent() && shard.isEmpty()) {
            throw new UsageException("--part is where --shard writes; add --shard K/N");
        }
        try (var opened = OpenedKit.locate(System.getenv(), Language.ENGLISH)) {
            if (!opened.hidden()) {
                throw new UsageException(
                        "the checks are sealed here, and marks come from the hidden checks; use the kit's own"
                                + " repository");
            }
            var course = CourseFolder.open(folder, opened.catalog());
            try (var submissions = Submissions.open(place, course.roster())) {
                refuseOthers(course, submissions);
                return shard.isPresent() ? shard(opened, course, submissions) : whole(opened, course, submissions);
            }
        }
    }

    /** The submissions of another course would be a class in which nobody has handed in anything. */
    private static void refuseOthers(CourseFolder course, Submissions submissions) {
        if (course.roster().students().stream().noneMatch(submissions::hasAnyOf)) {
            var first = submissions.unclaimed().getFirst();
            throw new UsageException("nobody on the roster is among the submissions (" + Quoted.line(first.name())
                    + ": " + Quoted.line(first.why())
                    + "); give those of this course, or put the right roster.csv into its folder");
        }
    }

    private int whole(OpenedKit opened, CourseFolder course, Submissions submissions) throws IOException {
        var out = spec.commandLine().getOut();
        try (var store = Store.write(course.store(), out::println)) {
            var progress = progress(out);
            try (var _ = Interruption.tells(out, () -> tellEnded(out))) {
                var order = order(opened, course);
                var present =
                        order.students().stream().filter(submissions::hasAnyOf).count();
                out.println(present + " of " + order.students().size() + " students are among the submissions");
                var outcome = new ClassGrade(course.plan(), opened, store, progress).grade(submissions, order);
                progress.end();
                tell(submissions, out);
                out.println(outcome.judged() + " distinct submissions judged, " + outcome.known() + " known already, "
                        + outcome.failed() + " failed by the grader");
                out.println("Next: ./grade gradebook " + folder + " --csv FILE");
                return outcome.failed() > 0 ? ExitCode.FAULT : ExitCode.ALL_POINTS;
            }
        }
    }

    private static void tellEnded(PrintWriter out) {
        out.println();
        out.println("Ended from outside. What was judged is kept: the same command goes on from here.");
    }

    private static ClassProgress progress(PrintWriter out) {
        return new ClassProgress(out, Terminal.interactive());
    }

    private static void tell(Submissions submissions, PrintWriter out) {
        for (var nobody : submissions.unclaimed()) {
            out.println("belongs to nobody: " + Quoted.line(nobody.name()) + ": " + Quoted.line(nobody.why()));
        }
    }

    private int shard(OpenedKit opened, CourseFolder course, Submissions submissions) throws IOException {
        var which = Shard.Part.parse(shard.orElse(""));
        var file = part.orElseThrow(() -> new UsageException("--shard writes to a file; add --part FILE"));
        var out = spec.commandLine().getOut();
        var progress = progress(out);
        var failed = new Shard(course.plan(), opened, progress).grade(submissions, order(opened, course), which, file);
        progress.end();
        out.println("Written: " + file);
        return failed > 0 ? ExitCode.FAULT : ExitCode.ALL_POINTS;
    }

    private Counts counts() {
        if (latest && best) {
            throw new UsageException("--latest and --best do not go together; say which one counts");
        }
        return latest ? Counts.LATEST : best ? Counts.BEST : Counts.IN_TIME;
    }

    private ClassGrade.Order order(OpenedKit opened, CourseFolder course) {
        var asked = jobs.orElse(Runtime.getRuntime().availableProcessors());
        if (asked < 1) {
            throw new UsageException("--jobs " + asked + ": say how many are judged at once, at least 1");
        }
        var exercises = Chosen.exercises(ids, course.plan(), opened.catalog());
        List<Student> chosen = Chosen.students(students, course.roster());
        return new ClassGrade.Order(exercises, chosen, counts(), asked);
    }
}
