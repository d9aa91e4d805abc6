package grader.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stands where a command of the course's side would be: who types it is told that it is not there. */
@Command(hidden = true)
final class AbsentCommand implements Callable<Integer> {
    /** The commands of the course's side. */
    static final List<String> NAMES = List.of("course", "class", "merge", "gradebook", "override", "regrade", "why");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        err.println("./grade " + spec.name()
                + " is for instructors, and not part of what is here: use the kit's own repository");
        return ExitCode.USAGE;
    }
}
