package grader.cli;

import grader.catalog.UsageException;
import grader.submission.SubmissionFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./grade watch}: judges the exercise that was just saved, until somebody quits. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Judges an exercise whenever its file is saved; keys for hints, the list, another run, the end.")
final class WatchCommand implements Callable<Integer> {
    /** Between two looks at the files: hardly felt, and some hundred looks a minute cost nothing. */
    private static final long MILLISECONDS_BETWEEN_LOOKS = 300;

    private static final String END = "q";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "the exercises to watch; all when none is named")
    private List<String> ids = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        if (!Terminal.interactive()) {
            throw new UsageException(
                    "./grade watch needs a terminal (with ssh, ssh -t): without one, ./grade t03 judges"
                            + " one exercise and ./grade list shows how far you are");
        }
        try (var opened = OpenedKit.locate(System.getenv())) {
            watch(opened);
        }
        return ExitCode.ALL_POINTS;
    }

    private void watch(OpenedKit opened) throws InterruptedException {
        var out = spec.commandLine().getOut();
        var kit = opened.kit();
        var folder = SubmissionFolder.open(kit.root().resolve("exercises"));
        var exercises = opened.catalog().select(ids);
        var listed = opened.listed(exercises);
        if (!opened.hidden()) {
            out.println(OpenedKit.VISIBLE_ONLY);
        }
        var session = new WatchSession(
                kit,
                listed,
                opened.judge(),
                () -> new SecureRandom().nextLong() >>> 16,
                Terminal.look(true, Optional.empty()),
                out);
        var files = new SavedFiles(folder.sourceRoot(), listed);
        var keys = keys();
        session.begin(folder);
        for (var goOn = true; goOn; ) {
            files.look().forEach(exercise -> session.saved(folder, exercise));
            var typed = Optional.ofNullable(keys.poll(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
            goOn = typed.isEmpty() || session.key(typed.get(), folder);
        }
    }

    /** The lines that are typed; the end of input is the end. */
    private static BlockingQueue<String> keys() {
        var keys = new LinkedBlockingQueue<String>();
        Thread.ofPlatform().daemon().name("keys").start(() -> {
            try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                in.lines().forEach(keys::add);
            } catch (IOException | java.io.UncheckedIOException closed) {
                keys.add(END);
            }
            keys.add(END);
        });
        return keys;
    }
}
