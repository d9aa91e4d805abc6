package grader.cli;

import grader.catalog.UsageException;
import grader.run.GraderFault;
import grader.run.Kit;
import grader.run.WorkerRuns;
import grader.scratch.FaultFiles;
import grader.scratch.Scratch;
import grader.starter.Edition;
import grader.text.Bundles;
import grader.text.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line: the only place that ends the grader's JVM. */
public final class Main {
    private Main() {}

    /** Exit codes: 0 all points, 1 not all, 2 wrong usage or input, 3 the grader's own fault. */
    public static void main(String[] arguments) {
        System.exit(run(
                Terminal.language(System.getenv(), Locale.getDefault(Locale.Category.DISPLAY), repository()),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** That of the repository that the starting script lies in. */
    private static Language repository() {
        return Optional.ofNullable(System.getProperty("interleave.root"))
                .map(root -> Edition.of(Path.of(root)).language())
                .orElse(Language.ENGLISH);
    }

    /** The same without ending the JVM: what a test calls. */
    static int run(Language usual, PrintWriter out, PrintWriter err, String... arguments) {
        var language = Language.asked(List.of(arguments), usual);
        var further = ServiceLoader.load(FurtherCommands.class).findFirst();
        var texts = Bundles.read(language) // of the grader alone: no exercise is known yet
                .and(further.map(more -> more.texts(language)).orElse(Map.of()));
        var owner = new AtomicReference<@Nullable Thread>();
        var saidOut = new SpokenWriter(out, texts, owner);
        var saidErr = new SpokenWriter(err, texts, owner);
        var help = new SpokenHelp(texts);
        var command = with(further, language, help, commands(language, help))
                .setOut(saidOut)
                .setErr(saidErr)
                .setParameterExceptionHandler((wrong, _) -> wrongUsage(wrong, saidErr))
                .setExecutionExceptionHandler((thrown, _, _) -> failed(thrown, saidErr));
        return command.execute(arguments);
    }

    private static CommandLine commands(Language language, SpokenHelp help) {
        return help.of(new GradeCommand(language))
                .addSubcommand(help.of(new ReplayCommand(language)))
                .addSubcommand(help.of(new WatchCommand(language)))
                .addSubcommand(help.of(new HintCommand(language)))
                .addSubcommand(help.of(new ListCommand(language)))
                .addSubcommand(help.of(new NextCommand(language)))
                .addSubcommand(help.of(new DoctorCommand(language)))
                .addSubcommand(help.of(new NewCommand()))
                .addSubcommand(help.of(new CheckCommand()))
                .addSubcommand(help.of(new StarterCommand(language)))
                .addSubcommand(help.of(new UnsealCommand()))
                .addSubcommand(help.of(new WarmCommand()));
    }

    private static CommandLine with(
            Optional<FurtherCommands> further, Language language, SpokenHelp help, CommandLine command) {
        if (further.isPresent()) {
            further.get().commands(language).forEach(each -> command.addSubcommand(help.of(each)));
        } else {
            AbsentCommand.NAMES.forEach(name ->
                    command.addSubcommand(name, help.of(new AbsentCommand()).setUnmatchedArgumentsAllowed(true)));
        }
        return command.registerConverter(Language.class, Main::language); // for the commands that there are by now
    }

    private static Language language(String word) {
        return Language.named(word)
                .orElseThrow(
                        () -> new TypeConversionException("'" + word + "' is not a language of the kit: say en or zh"));
    }

    private static int wrongUsage(ParameterException wrong, PrintWriter err) {
        err.println(wrong.getMessage());
        err.println(wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help shows what can be said.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception thrown, PrintWriter err) {
        if (thrown instanceof UsageException usage) {
            err.println(usage.getMessage());
            return ExitCode.USAGE;
        }
        if (WorkerRuns.areEnding()) {
            return ExitCode.FAULT; // it was ended from outside, which is no fault; that is told already
        }
        var reason = thrown instanceof GraderFault ? thrown.getMessage() : thrown.toString();
        err.println("The grader failed, not you: "
                + String.valueOf(reason).lines().findFirst().orElse("no reason was given"));
        err.println("It costs you nothing. What happened is written to " + written(thrown)
                + ": please hand that on to your instructor.");
        return ExitCode.FAULT;
    }

    private static String written(Exception thrown) {
        return FaultFiles.write(cache(), thrown)
                .or(() -> FaultFiles.write(Scratch.temporary(), thrown))
                .map(Path::toString)
                .orElse("no file, since the disk did not take one");
    }

    /** Of the kit, unless just that was not found. */
    private static Path cache() {
        try {
            return Kit.locate().cache();
        } catch (GraderFault notFound) {
            return Scratch.temporary();
        }
    }
}
