package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.catalog.LearningOrder;
import grader.grading.OpenedKit;
import grader.report.Columns;
import grader.report.TerminalStyle;
import grader.student.LastResults;
import grader.text.Language;
import grader.text.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./grade list}: the exercises, and how far one is. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the exercises in the order in which they are best learnt: done, tried or untouched, with the points"
                    + " of the last grade, and after which others they come."
        })
final class ListCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ListCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() {
        try (var opened = OpenedKit.locate(System.getenv(), language)) {
            list(
                    opened.listed(),
                    LastResults.in(opened.kit().cache()),
                    Terminal.look(true, Optional.empty()),
                    opened.texts(),
                    spec.commandLine().getOut());
        }
        return ExitCode.ALL_POINTS;
    }

    static void list(
            List<ExerciseEntry> exercises, LastResults results, TerminalStyle look, Texts texts, PrintWriter out) {
        for (var exercise : LearningOrder.of(exercises)) {
            var last = results.of(exercise);
            var line = String.format(
                    Locale.ROOT,
                    "  %s %-22s %3d/%-3d  ",
                    sign(last.state(), look.unicode()),
                    exercise.name(),
                    last.earned(),
                    last.possible());
            var after = exercise.buildsOn().isEmpty()
                    ? ""
                    : "  " + texts.label("after") + " " + String.join(", ", exercise.buildsOn());
            var columns = look.width() - line.length() - Columns.width(after);
            out.println(line + titles(exercise, look, columns) + after);
        }
        out.println(results.progress(exercises));
    }

    /** The title, cut where it does not fit, and the Chinese one where it does as well. */
    private static String titles(ExerciseEntry exercise, TerminalStyle look, int columns) {
        var both = exercise.title() + "  " + exercise.titleZh();
        var hasBoth = look.unicode() && !exercise.titleZh().equals(exercise.title()) && Columns.width(both) <= columns;
        return hasBoth ? both : Columns.cut(exercise.title(), columns);
    }

    private static String sign(LastResults.State state, boolean unicode) {
        return switch (state) {
            case DONE -> unicode ? "✓" : "+";
            case TRIED -> unicode ? "…" : "~";
            case UNTOUCHED -> " ";
        };
    }
}
