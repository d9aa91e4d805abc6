package grader.report;

import grader.score.Score;
import grader.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What came of a submission.
 *
 * @param kit the kit's version
 * @param seed where every random choice came from
 * @param reports an exercise each, in the catalogue's order
 * @param folder the submission's folder as it was named; empty for the one that is graded when none is named
 * @param asked how many exercises were to be judged: more than there are reports when the grade was ended before
 * @param texts what the report says its own words in
 * @param lines the student's files, as far as they are known
 * @param provenance which submission it was, where that is known
 * @param replays how what was found is shown again
 */
public record KitReport(
        String kit,
        long seed,
        List<Report> reports,
        String folder,
        int asked,
        Texts texts,
        StudentLines lines,
        Optional<Provenance> provenance,
        ReplayCommands replays) {
    /** The report on the folder that is graded when none is named. */
    public KitReport(String kit, long seed, List<Report> reports) {
        this(kit, seed, reports, "");
    }

    /** A report in English. */
    public KitReport(String kit, long seed, List<Report> reports, String folder) {
        this(
                kit,
                seed,
                reports,
                folder,
                reports.size(),
                Texts.ENGLISH,
                StudentLines.NONE,
                Optional.empty(),
                ReplayCommands.BY_SEED);
    }

    /** The same report, which shows the lines that it names. */
    public KitReport with(StudentLines shown) {
        return new KitReport(kit, seed, reports, folder, asked, texts, shown, provenance, replays);
    }

    /** The same report, which names these commands. */
    public KitReport with(ReplayCommands others) {
        return new KitReport(kit, seed, reports, folder, asked, texts, lines, provenance, others);
    }

    public KitReport {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a report on nothing would pass because nothing was looked at");
        }
    }

    /** The same report in another language: what the student's program said stays as it is. */
    public KitReport in(Texts other) {
        var said = reports.stream()
                .map(report -> new Translation(other.with(report.exercise().id())).of(report))
                .toList();
        return new KitReport(kit, seed, said, folder, asked, other, lines, provenance, replays);
    }

    /** Whether exercises are missing because the grade was ended before they were judged. */
    public boolean partial() {
        return reports.size() < asked;
    }

    /** The kit's own words in the report's language. */
    String say(String english) {
        return texts.say(english);
    }

    /** A label in the report's language. */
    String label(String english) {
        return texts.label(english);
    }

    /** The seed as it is written: hexadecimal digits. */
    public String seedText() {
        return text(seed);
    }

    private static String text(long seed) {
        return Long.toHexString(seed);
    }

    /** The command that shows a lost clause's failure again; empty where there is none. */
    String replay(Report report, Score.Line line) {
        var exercise = report.exercise();
        if (line.check().visible()) {
            return on("./grade " + exercise.shortName());
        }
        if (replays.bySeed()) {
            var judgedWith = report.kept().map(Report.Kept::seed).orElse(seed);
            return on("./grade replay " + exercise.shortName() + " " + line.shownBy() + " " + text(judgedWith));
        }
        var file = replays.files()
                .get(ReplayCommands.key(exercise.id(), line.check().clause()));
        return file == null ? "" : on("./grade replay " + file);
    }

    private String on(String command) {
        return folder.isEmpty() ? command : command + " " + quoted(folder);
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[\\w./:@%+=,~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Whether visible tests alone have judged. */
    public boolean visibleOnly() {
        return reports.stream()
                .flatMap(report -> report.exercise().checks().stream())
                .allMatch(check -> check.visible());
    }

    /** What every check of one of the reports says, in the exercise's order. */
    List<Told> told(Report report) {
        return report.lines().lines().stream()
                .map(line -> Told.of(this, report, line))
                .toList();
    }

    /** Points earned. */
    public int earned() {
        return reports.stream().mapToInt(Report::earned).sum();
    }

    /** Whether the grader itself failed at one of them. */
    public boolean graderFailed() {
        return reports.stream().anyMatch(Report.GraderFailed.class::isInstance);
    }

    /** Points that right solutions of these exercises earn, as far as they were judged. */
    public int possible() {
        return reports.stream().mapToInt(Report::possible).sum();
    }
}
