package grader.course.cli;

import grader.cli.ExitCode;
import grader.course.gradebook.CourseExercise;
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
import java.util.Optional;
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
    private static final String WHAT = "such as t03 or t03/C5; without it, every exercise";

    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the course")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "STUDENT", description = "any name of the student")
    private String student = "";

    @Parameters(index = "2", paramLabel = "EXERCISE[/CLAUSE]", arity = "0..1", description = WHAT)
    private String what = "";

    WhyCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws IOException {
        try (var opened = OpenedKit.locate(System.getenv(), language)) {
            var course = CourseFolder.open(folder, opened.catalog());
            var asked = what.isEmpty() ? Optional.<Overrides.Entry>empty() : Optional.of(asked(course, opened));
            var whom = course.roster().named(student).id();
            try (var store = Store.read(course.store())) {
                Gradebook book = Marks.of(course, opened.catalog(), store);
                Row row = book.rows().stream()
                        .filter(each -> each.student().id().equals(whom))
                        .findFirst()
                        .orElseThrow();
                var clause = asked.flatMap(Overrides.Entry::clause);
                book.exercises().stream()
                        .filter(each ->
                                asked.isEmpty() || each.id().equals(asked.get().exercise()))
                        .forEach(each -> tell(book, row, each, clause, opened));
            }
        }
        return ExitCode.ALL_POINTS;
    }

    private Overrides.Entry asked(CourseFolder course, OpenedKit opened) {
        var parts = what.split("/", 2);
        var clause = parts.length > 1 ? parts[1] : "";
        return Overrides.checked(student, parts[0], clause, "", course.plan(), course.roster(), opened.catalog());
    }

    private void tell(Gradebook book, Row row, CourseExercise exercise, Optional<String> clause, OpenedKit opened) {
        var texts = opened.texts().with(exercise.id()).and(new CourseCommands().texts(language));
        var out = spec.commandLine().getOut();
        new Answer(book.zone(), exercise, texts, out).tell(row, clause);
        if (what.isEmpty()) {
            out.println();
        }
    }
}
