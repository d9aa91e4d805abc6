package grader.course.cli;

import grader.catalog.UsageException;
import grader.cli.ExitCode;
import grader.course.plan.NewCourse;
import grader.grading.OpenedKit;
import grader.text.Language;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade course new FOLDER}: begins a course. */
@Command(name = "course", mixinStandardHelpOptions = true, description = "For instructors: begins a course.")
final class CourseCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "new", description = "the word new")
    private String what = "";

    @Parameters(index = "1", paramLabel = "FOLDER", description = "where the course is to be")
    private Path folder = Path.of("");

    CourseCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() {
        if (!what.equals("new")) {
            throw new UsageException("./grade course " + what + " is not known; write ./grade course new FOLDER");
        }
        try (var opened = OpenedKit.locate(System.getenv(), language)) {
            NewCourse.write(folder, opened.catalog().all(), ZoneId.systemDefault());
        }
        var out = spec.commandLine().getOut();
        out.println("Written: " + folder.resolve("course.toml"));
        out.println("Next: remove the exercises that you do not teach, and put roster.csv beside it, as your platform"
                + " exports it.");
        out.println("Then: ./grade class SUBMISSIONS --course " + folder);
        return ExitCode.ALL_POINTS;
    }
}
