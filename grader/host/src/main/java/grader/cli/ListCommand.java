package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.report.TerminalStyle;
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
        description = "Lists the exercises: done, tried or untouched, with the points of the last grade.")
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (var opened = OpenedKit.locate(System.getenv())) {
            list(
                    opened.listed(),
                    LastResults.in(opened.kit().cache()),
                    Terminal.look(true, Optional.empty()),
                    spec.commandLine().getOut());
        }
        return ExitCode.ALL_POINTS;
    }

    static void list(List<ExerciseEntry> exercises, LastResults results, TerminalStyle look, PrintWriter out) {
        var chapter = "";
        for (var exercise : exercises) {
            if (!exercise.chapter().equals(chapter)) {
                chapter = exercise.chapter();
                out.println(chapter);
            }
            var last = results.of(exercise);
            out.println(String.format(
                    Locale.ROOT,
                    "  %s %-22s %3d/%-3d  %s  %s",
                    sign(last.state(), look.unicode()),
                    exercise.name(),
                    last.earned(),
                    last.possible(),
                    exercise.title(),
                    look.unicode() ? exercise.titleZh() : ""));
        }
        out.println(results.progress(exercises));
    }

    private static String sign(LastResults.State state, boolean unicode) {
        return switch (state) {
            case DONE -> unicode ? "✓" : "+";
            case TRIED -> unicode ? "…" : "~";
            case UNTOUCHED -> " ";
        };
    }
}
