package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.CourseExercise.CourseClause;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.Made;
import grader.course.gradebook.Judged.SourceLine;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Change;
import grader.course.gradebook.Mark.Flag;
import grader.course.gradebook.Mark.Standing;
import grader.course.gradebook.Source;
import grader.course.gradebook.Source.Clock;
import grader.course.gradebook.Sum;
import grader.course.roster.Student;
import grader.wire.Witness;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** A class of any size, the same each time: names of many kinds, mistakes that many make, and everything else. */
final class LargeClass {
    private static final List<String> FIRST = List.of(
            "Ada", "Björn", "Chiara", "Dmitri", "Elif", "Fatima", "Grace", "Hiroshi", "Ines", "Jürgen", "Klára",
            "Liam");
    private static final List<String> LAST = List.of(
            "Lovelace",
            "Nguyễn",
            "O'Brien",
            "Peña",
            "Quist",
            "Rossi",
            "Şahin",
            "Turing",
            "王小明",
            "Weiß",
            "Žižek",
            "عبد الله");
    private static final int POINTS = LargeCourse.POINTS;

    private final Random random = new Random(1);
    private final List<CourseExercise> exercises;

    private LargeClass(int exercises) {
        this.exercises =
                IntStream.range(0, exercises).mapToObj(LargeCourse::exercise).toList();
    }

    static Gradebook of(int students, int exercises) {
        var made = new LargeClass(exercises);
        return new Gradebook(
                "Concurrent programming, winter 2026",
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-11-28T12:00:00Z"),
                made.exercises,
                IntStream.range(0, students).mapToObj(made::row).toList(),
                List.of(new Unclaimed("hw-mallory", "no student on the roster has a name that it ends with")));
    }

    private Row row(int number) {
        var name = FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size() % LAST.size());
        var id = "s%04d".formatted(number);
        var student = new Student(
                id,
                name,
                id + "@example.org",
                "ABC".substring(number % 3, number % 3 + 1),
                id,
                Optional.empty(),
                Map.of("username", id));
        var diligence = random.nextDouble();
        var marks = new HashMap<String, Mark>();
        exercises.forEach(exercise -> marks.put(exercise.id(), mark(exercise, diligence)));
        return new Row(student, marks);
    }

    private Mark mark(CourseExercise exercise, double diligence) {
        var luck = random.nextDouble();
        if (luck < 0.06) {
            return new Mark(
                    new Standing.Missing(),
                    new Sum(0, List.of(), Sum.Late.IN_TIME, Optional.empty(), OptionalInt.of(0)),
                    List.of(),
                    Optional.empty());
        }
        if (luck < 0.07) {
            return new Mark(
                    new Standing.NotGraded("it was handed in and is not judged yet"),
                    Sum.blank(),
                    List.of(),
                    Optional.empty());
        }
        var lost = exercise.clauses().stream()
                .filter(_ -> random.nextDouble() > 0.45 + diligence * 0.6)
                .map(this::lost)
                .toList();
        return graded(exercise, lost, luck > 0.92 ? 1 + random.nextInt(3) : 0);
    }

    private Mark graded(CourseExercise exercise, List<LostCheck> lost, int days) {
        var earned = exercise.points() - POINTS * lost.size();
        var late = new Sum.Late(days, Math.min(earned, days));
        var given = given(exercise, earned - late.points());
        var judged = new Judged(
                Judged.GRADED, earned, exercise.points(), lost, List.of(), new Made("4f1c09aa", "77ab0123", 0x1234L));
        var mark = given.map(Sum.Override::points).orElse(earned - late.points());
        return new Mark(
                new Standing.Graded(source(), judged),
                new Sum(earned, List.of(), late, given, OptionalInt.of(mark)),
                flags(days),
                change(earned));
    }

    private List<Flag> flags(int days) {
        var flags = new ArrayList<Flag>();
        if (days > 0) {
            flags.add(new Flag(Flag.Kind.LATE, "handed in " + days + " days late"));
        }
        if (random.nextInt(40) == 0) {
            flags.add(new Flag(Flag.Kind.UNDECIDED, "C2 could not be decided and keeps its points"));
        }
        return flags;
    }

    private Optional<Sum.Override> given(CourseExercise exercise, int instead) {
        return random.nextInt(60) > 0
                ? Optional.empty()
                : Optional.of(new Sum.Override(
                        Optional.empty(),
                        exercise.points(),
                        instead,
                        "shown at the desk",
                        "vh",
                        "2026-11-27T10:00:00Z"));
    }

    private Optional<Change> change(int earned) {
        return random.nextInt(10) > 0
                ? Optional.empty()
                : Optional.of(new Change(
                        Optional.of(1), earned, List.of("C1"), List.of(), List.of(Change.Reason.SUBMISSION)));
    }

    private Source source() {
        return new Source(
                "hw-" + random.nextInt(),
                Optional.of("%08x".formatted(random.nextInt())),
                "%08x".formatted(random.nextInt()),
                Optional.of(Instant.parse("2026-11-19T08:00:00Z").plusSeconds(random.nextInt(100_000))),
                Clock.COMMIT);
    }

    private LostCheck lost(CourseClause clause) {
        var kind = random.nextInt(4) * random.nextInt(2);
        var line = 20 + random.nextInt(60);
        var witness = new Witness(
                "after release() one of the waiting threads goes on",
                "B waits for ever at Task.java:" + line + ", nobody will wake it" + " again".repeat(kind),
                List.of("Task.java:" + line + " in acquire"),
                List.of(
                        "A: acquire()",
                        "  → A returned",
                        "B: acquire(" + line + " ms)",
                        "  → B waits",
                        "A: release()",
                        "  → B still waits"),
                "whoever changes the state must wake who waits for it");
        return new LostCheck(
                clause.name(),
                clause.sentences().getFirst(),
                POINTS,
                "",
                Optional.of(witness),
                List.of(new SourceLine("Task.java", line, "            wait(deadline - System.nanoTime());")),
                "./grade replay t03 " + clause.name() + " 1234");
    }
}
