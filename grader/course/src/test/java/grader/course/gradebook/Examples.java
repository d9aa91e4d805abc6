package grader.course.gradebook;

import grader.course.gradebook.CourseExercise.CourseClause;
import grader.course.gradebook.Gradebook.Row;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.gradebook.Judged.LostCheck;
import grader.course.gradebook.Judged.Made;
import grader.course.gradebook.Judged.SourceLine;
import grader.course.gradebook.Mark.Change;
import grader.course.gradebook.Mark.Flag;
import grader.course.gradebook.Mark.Standing;
import grader.course.gradebook.Source.Clock;
import grader.course.roster.Student;
import grader.wire.Witness;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A small gradebook with one mark of every kind, and with names that nobody should be hurt by. */
public final class Examples {
    public static final CourseExercise MUTEX = new CourseExercise(
            "threads.t03_mutex",
            "Mutex",
            2,
            Optional.of(ZonedDateTime.parse("2026-11-20T23:59:00+01:00[Europe/Berlin]")),
            List.of(
                    new CourseClause("C1", 3, List.of("at most one thread is inside")),
                    new CourseClause("C2", 2, List.of("a waiter gets in", "an interrupt leaves no trace"))));
    public static final CourseExercise TREE = new CourseExercise(
            "iomodels.i05_red_black_tree",
            "Red-black tree",
            1,
            Optional.empty(),
            List.of(new CourseClause("C1", 4, List.of("what was put in is found"))));

    private static final Made MADE = new Made("4f1c", "77ab", 0x1234L);

    private Examples() {}

    /** The gradebook. */
    public static Gradebook gradebook() {
        return new Gradebook(
                "Operating systems, winter 2026",
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-11-28T12:00:00Z"),
                List.of(MUTEX, TREE),
                List.of(
                        new Row(student("ada", "Ada Lovelace"), Map.of(MUTEX.id(), lost(), TREE.id(), full())),
                        new Row(
                                student("bob", "<script>alert(1)</script>"),
                                Map.of(MUTEX.id(), overridden(), TREE.id(), missing())),
                        new Row(
                                student("cy", "=HYPERLINK(\"x\")"),
                                Map.of(MUTEX.id(), notGraded(), TREE.id(), missing()))),
                List.of(new Unclaimed("hw-mallory", "no student on the roster has a name that it ends with")));
    }

    private static Student student(String id, String name) {
        return new Student(
                id,
                name,
                id + "@example.org",
                "A",
                id,
                Optional.empty(),
                Map.of("username", id, "email", id + "@example.org"));
    }

    /** C2 is lost, a day late, and it was better before. */
    public static Mark lost() {
        var witness = new Witness(
                "B gets in when A has left",
                "B waits for ever",
                List.of("Mutex.java:31 in acquire"),
                List.of("1. A acquires", "2. B acquires and waits", "3. A releases"),
                "somebody must wake this thread");
        var check = new LostCheck(
                "C2",
                "a waiter gets in",
                2,
                "",
                Optional.of(witness),
                List.of(new SourceLine("Mutex.java", 31, "        wait();")),
                "./grade replay t03 C2 1234");
        var judged = new Judged(Judged.GRADED, 3, 5, List.of(check), List.of(), MADE);
        return new Mark(
                new Standing.Graded(source(Optional.of("0331559aa")), judged),
                new Sum(3, List.of(), new Sum.Late(1, 1), Optional.empty(), OptionalInt.of(2)),
                List.of(new Flag(Flag.Kind.LATE, "handed in 1 day late")),
                Optional.of(
                        new Change(Optional.of(5), 3, List.of(), List.of("C2"), List.of(Change.Reason.SUBMISSION))));
    }

    /** Everything earned. */
    public static Mark full() {
        var judged = new Judged(Judged.GRADED, 4, 4, List.of(), List.of(), MADE);
        return new Mark(
                new Standing.Graded(source(Optional.empty()), judged),
                new Sum(4, List.of(), Sum.Late.IN_TIME, Optional.empty(), OptionalInt.of(4)),
                List.of(),
                Optional.empty());
    }

    /** It does not compile; a person gives points all the same. */
    public static Mark overridden() {
        var reason = "the files could not be taken or compiled: ';' expected";
        var lost = List.of(
                new LostCheck("C1", "at most one thread is inside", 3, reason, Optional.empty(), List.of(), ""),
                new LostCheck("C2", "a waiter gets in", 2, reason, Optional.empty(), List.of(), ""));
        var judged = new Judged("not_compiled", 0, 5, lost, List.of(), MADE);
        var given = new Sum.Override(
                Optional.empty(), 4, 0, "shown at the desk, a typing mistake", "vh", "2026-11-27T10:00:00Z");
        return new Mark(
                new Standing.Graded(source(Optional.of("1f47fb1bb")), judged),
                new Sum(0, List.of(), Sum.Late.IN_TIME, Optional.of(given), OptionalInt.of(4)),
                List.of(
                        new Flag(Flag.Kind.NOT_JUDGED, reason),
                        new Flag(Flag.Kind.OVERRIDDEN, "shown at the desk, a typing mistake")),
                Optional.empty());
    }

    private static Mark notGraded() {
        return new Mark(
                new Standing.NotGraded("the grader failed at it"),
                Sum.blank(),
                List.of(new Flag(Flag.Kind.GRADER_FAILED, "the kit failed at this submission: grade it again")),
                Optional.empty());
    }

    private static Mark missing() {
        return new Mark(
                new Standing.Missing(),
                new Sum(0, List.of(), Sum.Late.IN_TIME, Optional.empty(), OptionalInt.of(0)),
                List.of(),
                Optional.empty());
    }

    private static Source source(Optional<String> commit) {
        return new Source("hw-ada", commit, "9e3f", Optional.of(Instant.parse("2026-11-21T08:00:00Z")), Clock.COMMIT);
    }
}
