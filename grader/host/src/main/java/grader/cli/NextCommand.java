package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.catalog.LearningOrder;
import grader.grading.OpenedKit;
import grader.student.LastResults;
import grader.student.LastResults.State;
import grader.text.Language;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./grade next}: the one exercise to go on with. */
@Command(
        name = "next",
        mixinStandardHelpOptions = true,
        description = "Names the exercise to go on with: what was begun, or else what comes next where one learns.")
final class NextCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NextCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() {
        try (var opened = OpenedKit.locate(System.getenv(), language)) {
            show(
                    opened.listed(),
                    LastResults.in(opened.kit().cache()),
                    opened.kit().root(),
                    spec.commandLine().getOut());
        }
        return ExitCode.ALL_POINTS;
    }

    static void show(List<ExerciseEntry> exercises, LastResults results, Path root, PrintWriter out) {
        var next = next(exercises, results);
        if (next.isEmpty()) {
            out.println("All " + exercises.size() + " exercises are done.");
            return;
        }
        var exercise = next.get();
        var last = results.of(exercise);
        out.println("Next: " + exercise.name() + ", " + exercise.title() + " (" + last.earned() + " of "
                + last.possible() + " points)");
        if (!exercise.buildsOn().isEmpty()) {
            out.println("  builds on   " + String.join(", ", exercise.buildsOn()));
        }
        folder(root, exercise).ifPresent(folder -> out.println("  open        " + root.relativize(folder)));
        out.println("  judge it    ./grade " + exercise.shortName());
        out.println("  ask         ./grade hint " + exercise.shortName());
    }

    /** What was begun comes before what was not. */
    private static Optional<ExerciseEntry> next(List<ExerciseEntry> exercises, LastResults results) {
        var order = LearningOrder.of(exercises);
        return first(order, results, State.TRIED).or(() -> first(order, results, State.UNTOUCHED));
    }

    private static Optional<ExerciseEntry> first(List<ExerciseEntry> order, LastResults results, State state) {
        return order.stream()
                .filter(exercise -> results.of(exercise).state() == state)
                .findFirst();
    }

    private static Optional<Path> folder(Path root, ExerciseEntry exercise) {
        return Stream.of("exercises/src/main/java", "src/main/java")
                .map(sources -> root.resolve(sources).resolve(exercise.folder()))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
