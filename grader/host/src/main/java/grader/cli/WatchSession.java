package grader.cli;

import grader.catalog.ExerciseEntry;
import grader.report.KitReport;
import grader.report.TerminalReport;
import grader.report.TerminalStyle;
import grader.run.Kit;
import grader.submission.SubmissionFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What {@code ./grade watch} does and says; used by one thread. */
final class WatchSession {
    static final String KEYS = "Keys, each with Enter: h hint, l list, r run again, q quit.";

    private final Kit kit;
    private final List<ExerciseEntry> exercises;
    private final OpenedKit.Judge judge;
    private final LongSupplier seeds;
    private final TerminalStyle look;
    private final PrintWriter out;
    private ExerciseEntry current;

    WatchSession(
            Kit kit,
            List<ExerciseEntry> exercises,
            OpenedKit.Judge judge,
            LongSupplier seeds,
            TerminalStyle look,
            PrintWriter out) {
        this.kit = kit;
        this.exercises = exercises;
        this.judge = judge;
        this.seeds = seeds;
        this.look = look;
        this.out = out;
        this.current = next();
    }

    /** The first that is not done; the first of all when all are. */
    private ExerciseEntry next() {
        var results = results();
        return exercises.stream()
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
        out.println(KEYS);
        out.flush();
    }

    /** Judges what was saved. */
    void saved(SubmissionFolder folder, ExerciseEntry exercise) {
        current = exercise;
        var progress = new LiveProgress(out, Terminal.interactive(), look.width());
        var seed = seeds.getAsLong();
        progress.preparing(exercise);
        var report = judge.grade(folder, exercise, seed, progress);
        progress.finished(report);
        results().remember(List.of(report));
        out.print(TerminalReport.of(new KitReport(GradeCommand.VERSION, seed, List.of(report)), look));
        out.println(results().progress(exercises) + ".");
        if (report.earned() == report.possible()) {
            current = next();
            if (!current.equals(exercise)) {
                out.println("Next: " + current.name() + " (" + current.title() + ").");
            }
        }
        out.println(KEYS);
        out.flush();
    }

    /** Does what a key says; whether to go on. */
    boolean key(String typed, SubmissionFolder folder) {
        var goOn = true;
        switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "h", "hint" -> HintCommand.show(kit, current, out);
            case "l", "list" -> ListCommand.list(exercises, results(), look, out);
            case "r", "run" -> saved(folder, current);
            case "q", "quit" -> goOn = false;
            default -> out.println(KEYS);
        }
        out.flush();
        return goOn;
    }
}
