package grader.course.cli;

import grader.cli.ExitCode;
import grader.course.grade.Merge;
import grader.course.plan.CourseFolder;
import grader.course.store.Store;
import grader.grading.OpenedKit;
import grader.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade merge PART… --course FOLDER}: puts the parts of a class together. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "For instructors: puts parts that --shard has graded into the course, in whatever order and number.")
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "PART", description = "files that --part has written")
    private List<Path> parts = new ArrayList<>();

    @Option(names = "--course", paramLabel = "FOLDER", required = true, description = "the course")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        try (var opened = OpenedKit.locate(System.getenv(), Language.ENGLISH)) {
            var course = CourseFolder.open(folder, opened.catalog());
            var merge = Merge.of(parts);
            try (var store = Store.write(course.store(), out::println)) {
                var outcome = merge.into(store, course.plan().late());
                out.println(outcome.seen() + " submissions in the parts, " + outcome.judged() + " of them judged");
            }
        }
        return ExitCode.ALL_POINTS;
    }
}
