package grader.student;

import grader.catalog.ExerciseEntry;
import grader.catalog.Unwritten;
import grader.report.Report;
import grader.wire.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** What came last of every exercise of this repository, kept so that a list can tell. */
public record LastResults(Notebook notes) {
    private static final Pattern WRITTEN = Pattern.compile("(done|tried|untouched) (\\d{1,4}) (\\d{1,4})");

    public static LastResults in(Path cache) {
        return new LastResults(new Notebook(cache.resolve("results.properties"), "what came last of every exercise"));
    }

    /** How far somebody is. */
    public enum State {
        DONE,
        TRIED,
        UNTOUCHED
    }

    /** What came last. */
    public record Last(State state, int earned, int possible) {
        static Last of(Report report) {
            return new Last(state(report), report.earned(), report.possible());
        }

        private static State state(Report report) {
            return switch (report) {
                case Report.NotSubmitted _ -> State.UNTOUCHED;
                case Report.Graded graded when graded.earned() == graded.possible() -> State.DONE;
                case Report.Graded graded ->
                    graded.score().lines().stream().allMatch(line -> isUnwritten(line.verdict()))
                            ? State.UNTOUCHED
                            : State.TRIED;
                case Report.NotCompiled _,
                        Report.NotAllowed _,
                        Report.TimedOut _,
                        Report.Crashed _,
                        Report.Tampered _,
                        Report.GraderFailed _ -> State.TRIED;
            };
        }

        private static boolean isUnwritten(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Broken(var witness, var _) -> Unwritten.isSaidBy(witness.found());
                case Verdict.NotReached _ -> true;
                case Verdict.Holds _, Verdict.Undecided _ -> false;
            };
        }

        private String written() {
            return state.name().toLowerCase(Locale.ROOT) + " " + earned + " " + possible;
        }
    }

    /** What came last of it; untouched when nothing did, or when it was worth something else then. */
    public Last of(ExerciseEntry exercise) {
        return last(notes.read(), exercise);
    }

    /** One line about all of them: how many are done, and the points. */
    public String progress(List<ExerciseEntry> exercises) {
        var known = notes.read();
        var lasts = exercises.stream().map(exercise -> last(known, exercise)).toList();
        var done = lasts.stream().filter(last -> last.state() == State.DONE).count();
        return done + " of " + exercises.size() + " exercises done, "
                + lasts.stream().mapToInt(Last::earned).sum() + " of "
                + lasts.stream().mapToInt(Last::possible).sum() + " points";
    }

    private static Last last(Properties known, ExerciseEntry exercise) {
        var written = WRITTEN.matcher(known.getProperty(exercise.id(), ""));
        return Optional.of(written)
                .filter(found -> found.matches() && Integer.parseInt(found.group(3)) == exercise.possible())
                .map(found -> new Last(
                        State.valueOf(found.group(1).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                .orElse(new Last(State.UNTOUCHED, 0, exercise.possible()));
    }

    /** Keeps what came of these, as far as it can be kept: the reports themselves have been shown. */
    public void remember(List<Report> reports) {
        notes.change(known -> reports.stream()
                .filter(report -> !(report instanceof Report.GraderFailed))
                .forEach(report -> known.setProperty(
                        report.exercise().id(), Last.of(report).written())));
    }
}
