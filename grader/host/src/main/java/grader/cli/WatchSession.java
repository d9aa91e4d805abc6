package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.catalog.LearningOrder;
import grader.grading.HandedIn;
import grader.grading.Keeping;
import grader.grading.OpenedKit;
import grader.report.KitReport;
import grader.report.TerminalReport;
import grader.report.TerminalStyle;
import grader.run.Kit;
import grader.student.LastResults;
import grader.submission.SubmissionFolder;
import grader.text.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What {@code ./grade watch} does and says; what is saved is judged on a thread of its own. */
final class WatchSession {
    static final String KEYS = "Keys: h hint, l list, r run again, q quit.";
    static final String KEYS_WITH_ENTER = "Keys, each with Enter: h hint, l list, r run again, q quit.";

    private final Kit kit;
    private final List<ExerciseEntry> exercises;
    private final Function<Keeping, OpenedKit.Judge> judges;
    private final Texts texts;
    private final LongSupplier seeds;
    private final String keys;
    private final TerminalStyle look;
    private final PrintWriter out;
    private final Set<ExerciseEntry> anew = ConcurrentHashMap.newKeySet();
    private volatile ExerciseEntry current;

    WatchSession(
            Kit kit,
            List<ExerciseEntry> exercises,
            Function<Keeping, OpenedKit.Judge> judges,
            Texts texts,
            LongSupplier seeds,
            boolean keysAreToldAtOnce,
            TerminalStyle look,
            PrintWriter out) {
        this.kit = kit;
        this.exercises = exercises;
        this.judges = judges;
        this.texts = texts;
        this.seeds = seeds;
        this.keys = keysAreToldAtOnce ? KEYS : KEYS_WITH_ENTER;
        this.look = look;
        this.out = out;
        this.current = next();
    }

    /** The first that is not done; the first of all when all are. */
    private ExerciseEntry next() {
        var results = results();
        return LearningOrder.of(exercises).stream()
                .filter(exercise -> results.of(exercise).state() != LastResults.State.DONE)
                .findFirst()
                .orElse(exercises.getFirst());
    }

    private LastResults results() {
        return LastResults.in(kit.cache());
    }

    void begin(SubmissionFolder folder) {
        out.println("Watching " + folder.sourceRoot() + ": save a file, and its exercise is judged.");
        out.println(results().progress(exercises) + "; next is " + current.name() + " (" + current.title() + ").");
        out.println(keys);
        out.flush();
    }

    /** The exercise at work, which is to be judged anew although nothing has changed. */
    ExerciseEntry again() {
        anew.add(current);
        return current;
    }

    /** Judges what was saved. */
    void saved(SubmissionFolder folder, ExerciseEntry exercise) {
        current = exercise;
        var progress = new LiveProgress(out, Terminal.interactive(), look.width(), texts);
        var seed = seeds.getAsLong();
        progress.preparing(exercise);
        var judge = judges.apply(anew.remove(exercise) ? Keeping.ANEW : Keeping.TAKE);
        var report = judge.grade(folder, exercise, seed, progress);
        progress.finished(report);
        results().remember(List.of(report));
        out.print(TerminalReport.of(
                new KitReport(KitVersion.text(), seed, List.of(report))
                        .with(HandedIn.lines(folder, List.of(report)))
                        .in(texts),
                look));
        out.println(results().progress(exercises) + ".");
        if (report.earned() == exercise.possible()) {
            current = next();
            if (!current.equals(exercise)) {
                out.println("Next: " + current.name() + " (" + current.title() + ").");
            }
        }
        out.println(keys);
        out.flush();
    }

    /** Does what a key says; whether to go on. */
    boolean key(char pressed, SubmissionFolder folder) {
        var goOn = true;
        switch (pressed) {
            case 'h' -> HintCommand.show(kit, current, out);
            case 'l' -> ListCommand.list(exercises, results(), look, texts, out);
            case 'r' -> saved(folder, again());
            case 'q' -> goOn = false;
            default -> out.println(keys);
        }
        out.flush();
        return goOn;
    }
}
