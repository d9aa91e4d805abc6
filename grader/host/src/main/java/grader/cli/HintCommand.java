package grader.cli;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.run.Kit;
import grader.student.Notebook;
import grader.text.Bundles;
import grader.text.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade hint ID}: one more hint each time. Hints that were used cost nothing. */
@Command(name = "hint", mixinStandardHelpOptions = true, description = "Shows the next hint for an exercise.")
final class HintCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ID", description = "the exercise, such as t03")
    private String id = "";

    HintCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() {
        var kit = Kit.locate();
        var found = Catalog.read(kit.checksJar())
                .in(Bundles.read(language, kit.checksJar()))
                .select(List.of(id));
        if (found.size() != 1) {
            throw new UsageException(id + " is a chapter: name one exercise, such as "
                    + found.getFirst().shortName());
        }
        show(kit, found.getFirst(), spec.commandLine().getOut());
        return ExitCode.ALL_POINTS;
    }

    /** Shows one hint more than last time. */
    static void show(Kit kit, ExerciseEntry exercise, PrintWriter out) {
        var notes = new Notebook(kit.cache().resolve("hints.properties"), "hints that have been shown");
        var seen = seen(notes, exercise);
        var next = Math.min(seen, exercise.hints().size() - 1);
        for (var i = 0; i <= next; i++) {
            out.println("Hint " + (i + 1) + " of " + exercise.hints().size() + ": "
                    + exercise.hints().get(i));
        }
        if (seen >= exercise.hints().size()) {
            out.println("That was the last hint: the contract at the top of the file says the rest.");
        }
        var now = Integer.toString(Math.min(seen + 1, exercise.hints().size()));
        if (!notes.change(noted -> noted.setProperty(exercise.id(), now))) {
            out.println("This hint comes again next time: " + kit.cache() + " cannot be written.");
        }
    }

    private static int seen(Notebook notes, ExerciseEntry exercise) {
        var noted = notes.read().getProperty(exercise.id(), "");
        return noted.matches("\\d{1,3}") ? Integer.parseInt(noted) : 0;
    }
}
