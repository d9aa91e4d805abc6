package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.CourseExercise.CourseClause;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Change;
import grader.course.gradebook.Mark.Standing;
import grader.course.gradebook.Source;
import grader.report.Quoted;
import grader.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark, as a student's page shows it.
 *
 * @param state in a few words
 * @param mark the points that count; a dash where nothing is known
 * @param clauses all of the contract; none where nothing was judged
 * @param origin what was judged, when it was handed in, and what judged it
 * @param changes what the last run has changed
 */
public record MarkView(
        CourseExercise exercise,
        String anchor,
        String due,
        String state,
        String mark,
        List<SumLine> sum,
        List<String> flags,
        List<ClauseView> clauses,
        List<Facts> lost,
        List<Fact> origin,
        List<String> changes) {
    /** A clause of the contract: was it kept? */
    public record ClauseView(String name, int points, String sentence, boolean kept) {}

    /** A fact with its label. */
    public record Fact(String label, String text) {}

    /** Makes them, for one exercise and one reader. */
    record Making(Words words, Texts texts, ZoneId zone, CourseExercise exercise) {
        MarkView of(Mark mark) {
            var points = mark.sum().mark();
            return new MarkView(
                    exercise,
                    FileNames.anchor(exercise),
                    exercise.due().map(Times::of).orElse(""),
                    state(mark.standing()),
                    points.isPresent() ? String.valueOf(points.getAsInt()) : "–",
                    SumLine.of(mark.sum(), words),
                    mark.flags().stream().map(flag -> quoted(flag.what())).toList(),
                    mark.standing() instanceof Standing.Graded(var _, var judged) ? clauses(judged) : List.of(),
                    mark.standing() instanceof Standing.Graded(var _, var judged)
                            ? judged.lost().stream()
                                    .map(lost -> Facts.of(lost, texts))
                                    .toList()
                            : List.of(),
                    mark.standing() instanceof Standing.Graded(var source, var judged)
                            ? origin(source, judged)
                            : List.of(),
                    mark.change().map(this::changes).orElse(List.of()));
        }

        private String quoted(String text) {
            return Quoted.line(texts.say(text));
        }

        private String state(Standing standing) {
            return switch (standing) {
                case Standing.Missing() -> words.say("nothing was handed in");
                case Standing.NotGraded(var why) -> words.say("not graded: {0}", quoted(why));
                case Standing.Graded(var _, var judged) -> words.say(state(judged));
            };
        }

        private static String state(Judged judged) {
            return switch (judged.status()) {
                case Judged.GRADED -> judged.lost().isEmpty() ? "every clause holds" : "graded";
                case "not_compiled" -> "it does not compile";
                case "not_allowed" -> "it uses what is not allowed";
                case "timed_out" -> "the run reached its limit";
                case "crashed" -> "the run ended before its end";
                case "tampered" -> "somebody tried to forge the result";
                default -> Quoted.line(judged.status());
            };
        }

        private List<ClauseView> clauses(Judged judged) {
            var lost = judged.lostClauses();
            return exercise.clauses().stream()
                    .map(clause -> view(clause, !lost.contains(clause.name())))
                    .toList();
        }

        private static ClauseView view(CourseClause clause, boolean kept) {
            return new ClauseView(clause.name(), clause.points(), String.join("; ", clause.sentences()), kept);
        }

        private List<Fact> origin(Source source, Judged judged) {
            var facts = new ArrayList<Fact>();
            facts.add(new Fact(words.say("submission"), Quoted.line(source.name())));
            source.commit().ifPresent(commit -> facts.add(new Fact(words.say("commit"), Quoted.line(commit))));
            source.when()
                    .ifPresent(when -> facts.add(new Fact(
                            words.say("handed in"),
                            words.say(clock(source.clock()), Times.of(when, zone) + " " + zone.getId()))));
            facts.add(new Fact(words.say("content"), Quoted.line(source.content())));
            facts.add(new Fact(words.say("kit"), Quoted.line(judged.made().kit())));
            facts.add(new Fact(words.say("checks"), Quoted.line(judged.made().checks())));
            facts.add(new Fact(words.say("seed"), Long.toHexString(judged.made().seed())));
            return facts;
        }

        private static String clock(Source.Clock clock) {
            return switch (clock) {
                case PLATFORM -> "{0}, by the platform's clock";
                case COMMIT -> "{0}, by the commit's date, which its author can choose";
                case FILES -> "{0}, by its files' dates, which their author can choose";
                case NOBODY -> "{0}";
            };
        }

        private List<String> changes(Change change) {
            var lines = new ArrayList<String>();
            lines.add(change.before()
                    .map(before -> words.say("from {0} to {1} points", before, change.now()))
                    .orElse(words.say("{0} points, for the first time", change.now())));
            if (!change.gained().isEmpty()) {
                lines.add(words.say("kept now: {0}", String.join(", ", change.gained())));
            }
            if (!change.lost().isEmpty()) {
                lines.add(words.say("lost now: {0}", String.join(", ", change.lost())));
            }
            change.why().forEach(why -> lines.add(words.say(reason(why))));
            return lines;
        }

        private static String reason(Change.Reason why) {
            return switch (why) {
                case SUBMISSION -> "because the submission is another one";
                case CHECKS -> "because the checks are others";
                case KIT -> "because the kit is another one";
            };
        }
    }
}
