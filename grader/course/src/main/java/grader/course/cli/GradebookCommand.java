package grader.course.cli;

import grader.catalog.UsageException;
import grader.cli.ExitCode;
import grader.course.export.CanvasTable;
import grader.course.export.Classroom50Table;
import grader.course.export.GeneralTable;
import grader.course.export.MoodleTable;
import grader.course.grade.KitState;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Mark.Standing;
import grader.course.marks.Marks;
import grader.course.page.Pages;
import grader.course.plan.CourseFolder;
import grader.course.similar.AlikeFile;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import grader.scratch.WholeFile;
import grader.text.Language;
import grader.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade gradebook FOLDER}: the marks, as tables for platforms and as pages. */
@Command(
        name = "gradebook",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "For instructors: writes the marks of a course as tables for learning platforms, or as pages.")
final class GradebookCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the course")
    private Path folder = Path.of("");

    @Option(names = "--canvas", paramLabel = "FILE", description = "for Canvas")
    private Optional<Path> canvas = Optional.empty();

    @Option(names = "--moodle", paramLabel = "FILE", description = "for Moodle, in per cent")
    private Optional<Path> moodle = Optional.empty();

    @Option(names = "--classroom50", paramLabel = "FILE", description = "for Classroom 50")
    private Optional<Path> classroom50 = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "everything, a line for each student and exercise")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--html", paramLabel = "DIR", description = "pages for a browser, of the class and of each student")
    private Optional<Path> html = Optional.empty();

    GradebookCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws IOException {
        try (var opened = OpenedKit.locate(System.getenv(), language)) {
            var course = CourseFolder.open(folder, opened.catalog());
            try (var store = Store.read(course.store())) {
                var book = Marks.of(course, opened.catalog(), store);
                write(canvas, book, CanvasTable::of);
                write(moodle, book, MoodleTable::of);
                write(classroom50, book, Classroom50Table::of);
                write(csv, book, GeneralTable::of);
                if (html.isPresent()) {
                    pages(html.get(), book, opened.texts().and(new CourseCommands().texts(language)));
                }
                tell(book, spec.commandLine().getOut());
                tellOlder(book, opened, spec.commandLine().getOut());
            }
        }
        return ExitCode.ALL_POINTS;
    }

    private void write(Optional<Path> file, Gradebook book, Function<Gradebook, String> table) {
        if (file.isPresent()) {
            try {
                WholeFile.write(file.get(), table.apply(book).getBytes(StandardCharsets.UTF_8));
            } catch (IOException notWritten) {
                throw new UsageException("cannot write " + file.get() + "; give a file that you may write");
            }
            spec.commandLine().getOut().println("Written: " + file.get());
        }
    }

    private void pages(Path folder, Gradebook book, Texts texts) {
        try (var pages = Pages.of(book, texts, AlikeFile.greatest(this.folder))) {
            for (var page : (Iterable<Pages.Page>) pages::iterator) {
                WholeFile.write(folder.resolve(page.file()), page.html().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException notWritten) {
            throw new UsageException("cannot write below " + folder + "; give a folder that you may write to");
        }
        spec.commandLine().getOut().println("Written: " + folder.resolve("index.html"));
    }

    /** What can be reached is what today's checks give; points of older ones stand beside it all the same. */
    private void tellOlder(Gradebook book, OpenedKit opened, PrintWriter out) throws IOException {
        var ids = book.exercises().stream().map(each -> each.id()).toList();
        var now = KitState.of(opened.kit(), opened.catalog().select(ids));
        for (var exercise : book.exercises()) {
            var older = book.rows().stream()
                    .map(row -> row.mark(exercise).standing())
                    .filter(standing -> standing instanceof Standing.Graded graded
                            && !now.isByTheseChecks(
                                    exercise.id(), graded.judged().made()))
                    .count();
            if (older > 0) {
                out.println(
                        exercise.id() + ": " + older + " marks are by other checks than there are now; ./grade regrade "
                                + folder + " " + exercise.shortName() + " shows what would change");
            }
        }
    }

    private boolean isNothingAsked() {
        return Stream.of(canvas, moodle, classroom50, csv, html).allMatch(Optional::isEmpty);
    }

    private void tell(Gradebook book, PrintWriter out) {
        var without = new ArrayList<String>();
        for (var exercise : book.exercises()) {
            var marks = book.rows().stream().map(row -> row.mark(exercise)).toList();
            var known =
                    marks.stream().filter(mark -> mark.sum().mark().isPresent()).toList();
            var flagged = marks.stream().filter(mark -> !mark.flags().isEmpty()).count();
            if (known.isEmpty() && flagged == 0) {
                without.add(exercise.shortName());
                continue;
            }
            out.println(exercise.id() + ": " + known.size() + " of " + marks.size() + " have a mark, " + flagged
                    + " are flagged");
        }
        if (!without.isEmpty()) {
            out.println("nobody has a mark yet: " + String.join(" ", without));
        }
        if (isNothingAsked()) {
            out.println("Nothing was written: add --html DIR, --csv FILE, --canvas FILE, --moodle FILE or --classroom50"
                    + " FILE");
        }
    }
}
