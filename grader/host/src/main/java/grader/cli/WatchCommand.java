package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.grading.Keeping;
import grader.grading.OpenedKit;
import grader.run.Turn;
import grader.student.Keyboard;
import grader.student.SavedFiles;
import grader.submission.SubmissionFolder;
import grader.text.Language;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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

    private final Language language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "the exercises to watch; all when none is named")
    private List<String> ids = new ArrayList<>();

    WatchCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Terminal.interactive()) {
            throw new UsageException(
                    "./grade watch needs a terminal (with ssh, ssh -t): without one, ./grade t03 judges"
                            + " one exercise and ./grade list shows how far you are");
        }
        try (var opened = OpenedKit.locate(System.getenv(), language);
                var keyboard = Keyboard.ofTerminal()) {
            watch(opened, keyboard);
        }
        return ExitCode.ALL_POINTS;
    }

    private void watch(OpenedKit opened, Keyboard keyboard) throws InterruptedException {
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
                judges(opened),
                opened.texts(),
                () -> new SecureRandom().nextLong() >>> 16,
                keyboard.tellsAtOnce(),
                Terminal.look(true, Optional.empty()),
                out);
        var files = new SavedFiles(folder.sourceRoot(), listed);
        session.begin(folder);
        try (var run = new CurrentRun<ExerciseEntry>(exercise -> session.saved(folder, exercise))) {
            while (goesOn(run, files.look(), keyboard, session, folder)) {}
        }
    }

    /** Each is made once: it stays warm. */
    private static Function<Keeping, OpenedKit.Judge> judges(OpenedKit opened) {
        var turn = new Turn(1);
        var judges = new EnumMap<Keeping, OpenedKit.Judge>(Keeping.class);
        return keeping -> judges.computeIfAbsent(keeping, kind -> opened.judge(turn, kind));
    }

    private static boolean goesOn(
            CurrentRun<ExerciseEntry> run,
            List<ExerciseEntry> saved,
            Keyboard keyboard,
            WatchSession session,
            SubmissionFolder folder)
            throws InterruptedException {
        if (!saved.isEmpty()) {
            run.begin(saved);
        }
        run.requireNoFailure();
        var pressed = keyboard.next(MILLISECONDS_BETWEEN_LOOKS).orElse(' ');
        if (pressed == 'r') {
            run.begin(List.of(session.again()));
        }
        return pressed == ' ' || pressed == 'r' || session.key(pressed, folder); // q ends what is going on
    }
}
