package grader.course.cli;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.cli.ExitCode;
import grader.course.collect.GivenFiles;
import grader.course.page.AlikePage;
import grader.course.plan.CourseFolder;
import grader.course.similar.Alike;
import grader.course.similar.AlikeFile;
import grader.course.similar.Archive;
import grader.course.similar.Jplag;
import grader.course.similar.Likeness;
import grader.course.similar.Program;
import grader.course.similar.Work;
import grader.course.similar.Works;
import grader.grading.OpenedKit;
import grader.report.Quoted;
import grader.scratch.WholeFile;
import grader.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade similar FOLDER [ID…]}: which submissions are much alike. */
@Command(
        name = "similar",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "For instructors: which submissions are much alike, as JPlag sees it; what was given counts for nobody.",
            "It says where to look and no more: short exercises have few right answers."
        })
final class SimilarCommand implements Callable<Integer> {
    /** So many pairs of an exercise a person looks at; those that are most alike come first. */
    private static final int MOST_PAIRS = 50;

    private static final int SAID_PAIRS = 10;

    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the course")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", paramLabel = "ID", description = "exercises; without any, all of the course")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--also",
            paramLabel = "FOLDER",
            description = "an earlier course to compare with; as often as needed")
    private List<Path> also = new ArrayList<>();

    @Option(names = "--least", paramLabel = "N", description = "tell pairs that share at least so many per cent (80)")
    private int least = 80;

    SimilarCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (least < 1 || least > 100) {
            throw new UsageException("--least " + least + ": write a whole number of per cent from 1 to 100");
        }
        try (var opened = OpenedKit.locate(System.getenv(), language)) {
            var course = CourseFolder.open(folder, opened.catalog());
            var earlier = also.stream()
                    .map(each -> CourseFolder.open(each, opened.catalog()))
                    .toList();
            var archives = new ArrayList<Archive>();
            try {
                archives.add(Archive.of(course));
                for (var each : earlier) {
                    archives.add(Archive.ofEarlier(each));
                }
                compare(opened, course, archives);
            } finally {
                for (var each : archives) {
                    each.close();
                }
            }
        }
        out().println("Written: " + folder.resolve(AlikeFile.NAME) + "; the gradebook's table shows its numbers");
        out().println("A number says where to look, and never who has copied: short exercises have few right answers.");
        return ExitCode.ALL_POINTS;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void compare(OpenedKit opened, CourseFolder course, List<Archive> archives)
            throws IOException, InterruptedException {
        var root = opened.kit().root();
        var program = new Program(root.resolve("grader").resolve("similar"), text -> {
            out().println(text);
            out().flush();
        });
        var jplag = new Jplag(program, least, MOST_PAIRS);
        var found = new ArrayList<Likeness>();
        for (var exercise : Chosen.exercises(ids, course.plan(), opened.catalog())) {
            found.add(likeness(jplag, archives, exercise, root.resolve("exercises")));
            write(course, found.getLast(), exercise);
        }
        AlikeFile.write(folder, found);
    }

    private static Likeness likeness(Jplag jplag, List<Archive> archives, ExerciseEntry exercise, Path exercises)
            throws IOException, InterruptedException {
        var works = new Works(exercise);
        for (var each : archives) {
            works.add(each);
        }
        return jplag.compare(exercise, works.all(exercises), GivenFiles.of(exercises, exercise));
    }

    private void write(CourseFolder course, Likeness likeness, ExerciseEntry exercise) throws IOException {
        var out = out();
        out.println(exercise.id() + ": " + likeness.works().size() + " distinct submissions, " + likeness.compared()
                + " could be compared");
        var half = likeness.quantile(0.5);
        var most = likeness.quantile(0.9);
        if (half.isPresent() && most.isPresent()) {
            out.println("  half of all pairs share at most " + half.getAsInt() + " %, nine of ten at most "
                    + most.getAsInt() + " %");
        }
        likeness.equal().stream().limit(SAID_PAIRS).forEach(this::equal);
        likeness.pairs().stream().limit(SAID_PAIRS).forEach(this::pair);
        if (!likeness.equal().isEmpty() || !likeness.pairs().isEmpty()) {
            var page = AlikePage.of(course.plan().title(), exercise, likeness, language);
            var file = folder.resolve("similar").resolve(page.file());
            WholeFile.write(file, page.html().getBytes(StandardCharsets.UTF_8));
            out.println("Written: " + file);
        }
        out.flush();
    }

    private void equal(Work work) {
        out().println("  look at: the same files: " + Quoted.line(work.shown()));
    }

    private void pair(Alike pair) {
        out().println("  look at: " + pair.percent() + " %: "
                + Quoted.line(pair.first().shown()) + " – "
                + Quoted.line(pair.second().shown()));
    }
}
