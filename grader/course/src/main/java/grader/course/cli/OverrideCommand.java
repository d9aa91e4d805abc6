package grader.course.cli;

import grader.catalog.UsageException;
import grader.cli.ExitCode;
import grader.course.plan.CourseFolder;
import grader.course.plan.Overrides;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import grader.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade override FOLDER STUDENT EXERCISE[/CLAUSE] POINTS --reason TEXT}: points that a person sets. */
@Command(
        name = "override",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "For instructors: sets the points of a student's exercise or of one clause of it, with a reason; or"
                        + " takes that back.")
final class OverrideCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the course")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "STUDENT", description = "any name of the student")
    private String student = "";

    @Parameters(index = "2", paramLabel = "EXERCISE[/CLAUSE]", description = "such as t03 or t03/C5")
    private String what = "";

    @Parameters(index = "3", paramLabel = "POINTS", arity = "0..1", description = "what it is worth now")
    private String points = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; the student reads it")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who says so; without it, who is logged in")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--undo", description = "take the last one back")
    private boolean undo;

    @Override
    public Integer call() throws IOException {
        check();
        try (var opened = OpenedKit.locate(System.getenv(), Language.ENGLISH)) {
            var course = CourseFolder.open(folder, opened.catalog());
            try (var _ = Store.write(course.store(), spec.commandLine().getOut()::println)) {
                var parts = what.split("/", 2);
                var words = Overrides.checked(
                        student,
                        parts[0],
                        parts.length > 1 ? parts[1] : "",
                        points,
                        course.plan(),
                        course.roster(),
                        opened.catalog());
                var overrides = CourseFolder.open(folder, opened.catalog()).overrides();
                if (undo
                        && overrides
                                .of(words.student(), words.exercise(), words.clause())
                                .isEmpty()) {
                    throw new UsageException("there is no override of " + what + " for " + words.student()
                            + " to take back; overrides.csv has them");
                }
                overrides.with(entry(words));
                tell(words);
            }
        }
        return ExitCode.ALL_POINTS;
    }

    private void check() {
        if (undo != points.isEmpty()) {
            throw new UsageException("say how many points, or --undo and none");
        }
        if (!undo && reason.isBlank()) {
            throw new UsageException("there is no reason; add --reason TEXT: the student may ask");
        }
    }

    private Overrides.Entry entry(Overrides.Entry words) {
        return new Overrides.Entry(
                words.student(),
                words.exercise(),
                words.clause(),
                words.points(),
                Optional.of(reason).filter(text -> !text.isBlank()).orElse("taken back"),
                by,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private void tell(Overrides.Entry words) {
        var of = words.exercise() + words.clause().map(clause -> "/" + clause).orElse("");
        spec.commandLine()
                .getOut()
                .println(
                        undo
                                ? words.student() + ", " + of + ": taken back"
                                : words.student() + ", " + of + ": " + points + " points");
    }
}
