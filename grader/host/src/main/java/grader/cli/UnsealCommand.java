package grader.cli;

import grader.catalog.UsageException;
import grader.grading.OpenedKit;
import grader.run.Kit;
import grader.starter.SealKey;
import grader.starter.StarterTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade unseal FILE}: opens the checks in a step that has the key, for one that has student code. */
@Command(
        name = "unseal",
        mixinStandardHelpOptions = true,
        description = "Opens the sealed checks with the key in the environment; does nothing without one.")
final class UnsealCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "where the opened checks go; keep it to yourself")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var kit = Kit.locate();
        var out = spec.commandLine().getOut();
        var key = System.getenv().getOrDefault(SealKey.VARIABLE, "");
        if (!kit.checksJar().endsWith(StarterTree.OUTLINE)) {
            out.println("The checks are open here: nothing to do.");
        } else if (key.isBlank()) {
            out.println(OpenedKit.VISIBLE_ONLY);
        } else {
            write(OpenedKit.plain(kit, SealKey.parse(key)));
            out.println("The hidden checks are open.");
        }
        return ExitCode.ALL_POINTS;
    }

    private void write(byte[] checks) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, checks);
        } catch (IOException cannot) {
            throw new UsageException("cannot write " + file + ": name a file in a folder that you may write to");
        }
    }
}
