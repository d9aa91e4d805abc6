package grader.cli;

import grader.catalog.UsageException;
import grader.run.GraderFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line: the only place that ends the grader's JVM. */
public final class Main {
    private Main() {}

    /** Exit codes: 0 all points, 1 not all, 2 wrong usage or input, 3 the grader's own fault. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** The same without ending the JVM: what a test calls. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new GradeCommand())
                .addSubcommand(new ReplayCommand())
                .addSubcommand(new WatchCommand())
                .addSubcommand(new HintCommand())
                .addSubcommand(new ListCommand())
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new NewCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new StarterCommand())
                .addSubcommand(new UnsealCommand())
                .addSubcommand(new WarmCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, _) -> wrongUsage(wrong, err))
                .setExecutionExceptionHandler((thrown, _, _) -> failed(thrown, err))
                .execute(arguments);
    }

    private static int wrongUsage(ParameterException wrong, PrintWriter err) {
        err.println(wrong.getMessage());
        err.println("./grade --help shows what can be said.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception thrown, PrintWriter err) {
        if (thrown instanceof UsageException usage) {
            err.println(usage.getMessage());
            return ExitCode.USAGE;
        }
        var reason = thrown instanceof GraderFault ? thrown.getMessage() : thrown.toString();
        err.println("The grader failed, not you: "
                + String.valueOf(reason).lines().findFirst().orElse("no reason was given"));
        err.println("It costs you nothing. What happened is written to " + written(thrown)
                + ": please hand that on to your instructor.");
        return ExitCode.FAULT;
    }

    private static String written(Exception thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        try {
            var file = Files.createTempFile("interleave-fault-", ".txt");
            Files.writeString(file, trace.toString());
            return file.toString();
        } catch (IOException full) {
            return "no file, since the disk did not take one";
        }
    }
}
