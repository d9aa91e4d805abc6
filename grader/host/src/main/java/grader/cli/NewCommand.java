package grader.cli;

import grader.proof.ExercisePlaces;
import grader.proof.NewExercise;
import grader.run.Kit;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade new ID NAME}: the files of a new exercise. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "For authors: writes the files of a new exercise, with a small example to replace.")
final class NewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ID", description = "the exercise's id, such as threads.t08_barrier")
    private String id = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "the class that the student writes, such as Barrier")
    private String name = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var exercise = new NewExercise(id, name);
        Path root = Kit.locate().root();
        NewExercise.Written written = exercise.write(root);
        out.println("Written:");
        written.files().forEach(file -> out.println("  " + ExercisePlaces.shown(root, file)));
        out.println("Next:");
        written.next().forEach(step -> out.println("  " + step));
        out.flush();
        return ExitCode.ALL_POINTS;
    }
}
