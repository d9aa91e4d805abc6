package grader.course.cli;

import grader.cli.ExitCode;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.marks.Marks;
import grader.course.plan.CourseFolder;
import grader.course.plan.Overrides;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import grader.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade why FOLDER STUDENT EXERCISE[/CLAUSE]}: how a mark came about. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "For instructors: shows how a student's mark came about, or why one clause was lost.")
final class WhyCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the course")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "STUDENT", description = "any name of the student")
    private String student = "";

    @Parameters(index = "2", paramLabel = "EXERCISE[/CLAUSE]", description = "such as t03 or t03/C5")
    private String what = "";

    WhyCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws IOException {
        try (var opened = OpenedKit.locate(System.getenv(), language)) {
            var course = CourseFolder.open(folder, opened.catalog());
            var parts = what.split("/", 2);
            var words = Overrides.checked(
                    student,
                    parts[0],
                    parts.length > 1 ? parts[1] : "",
                    "",
                    course.plan(),
                    course.roster(),
                    opened.catalog());
            try (var store = Store.read(course.store())) {
                Gradebook book = Marks.of(course, opened.catalog(), store);
                var exercise = book.exercises().stream()
                        .filter(each -> each.id().equals(words.exercise()))
                        .findFirst()
                        .orElseThrow();
                Row row = book.rows().stream()
                        .filter(each -> each.student().id().equals(words.student()))
                        .findFirst()
                        .orElseThrow();
                var texts = opened.texts().with(exercise.id()).and(new CourseCommands().texts(language));
                new Answer(book.zone(), exercise, texts, spec.commandLine().getOut()).tell(row, words.clause());
            }
        }
        return ExitCode.ALL_POINTS;
    }
}
