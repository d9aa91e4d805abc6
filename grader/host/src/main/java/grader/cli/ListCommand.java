package grader.cli;

import grader.catalog.Catalog;
import grader.run.Kit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./grade list}: the exercises. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the exercises.")
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var chapter = "";
        for (var exercise : Catalog.read(Kit.locate().checksJar()).all()) {
            if (!exercise.chapter().equals(chapter)) {
                chapter = exercise.chapter();
                out.println(chapter);
            }
            out.println(String.format(
                    Locale.ROOT,
                    "  %-22s %3d points  %s  %s",
                    exercise.name(),
                    exercise.possible(),
                    exercise.title(),
                    exercise.titleZh()));
        }
        return ExitCode.ALL_POINTS;
    }
}
