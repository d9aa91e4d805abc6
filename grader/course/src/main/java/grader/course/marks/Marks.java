package grader.course.marks;

import grader.catalog.Catalog;
import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.course.gradebook.CourseExercise;
import grader.course.gradebook.CourseExercise.CourseClause;
import grader.course.gradebook.Gradebook;
import grader.course.gradebook.Judged;
import grader.course.gradebook.Mark;
import grader.course.gradebook.Mark.Change;
import grader.course.gradebook.Mark.Flag;
import grader.course.gradebook.Mark.Standing;
import grader.course.gradebook.Sum;
import grader.course.plan.CourseFolder;
import grader.course.plan.Plan.Planned;
import grader.course.roster.Student;
import grader.course.store.History;
import grader.course.store.Rows.StandingRow;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.course.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Makes the gradebook of a course. */
public final class Marks {
    private static final String NOT_SUBMITTED = "not_submitted";

    private final CourseFolder course;
    private final Catalog catalog;
    private final Ledger ledger;

    private Marks(CourseFolder course, Catalog catalog, Ledger ledger) {
        this.course = course;
        this.catalog = catalog;
        this.ledger = ledger;
    }

    /**
     * The gradebook as of now.
     *
     * @param catalog in the reader's language
     */
    public static Gradebook of(CourseFolder course, Catalog catalog, Store store) throws IOException {
        var marks = new Marks(course, catalog, Ledger.of(store));
        var rows = new ArrayList<Gradebook.Row>();
        for (var student : course.roster().students()) {
            rows.add(marks.row(student));
        }
        var history = new History(store);
        return new Gradebook(
                course.plan().title(),
                course.plan().zone(),
                history.lastRun().map(History.Run::began).orElse(Instant.EPOCH),
                course.plan().exercises().stream().map(marks::exercise).toList(),
                rows,
                history.unclaimed());
    }

    private ExerciseEntry entry(String id) {
        return catalog.select(List.of(id)).getFirst();
    }

    private CourseExercise exercise(Planned planned) {
        var entry = entry(planned.id());
        var clauses =
                entry.clauses().stream().map(clause -> clause(entry, clause)).toList();
        return new CourseExercise(planned.id(), entry.title(), planned.weight(), planned.due(), clauses);
    }

    private static CourseClause clause(ExerciseEntry entry, String clause) {
        var checks = entry.checks().stream()
                .filter(check -> check.clause().equals(clause))
                .toList();
        return new CourseClause(
                clause,
                checks.stream().mapToInt(CheckEntry::points).sum(),
                checks.stream().map(CheckEntry::sentence).toList());
    }

    private Gradebook.Row row(Student student) throws IOException {
        var marks = new HashMap<String, Mark>();
        for (var planned : course.plan().exercises()) {
            marks.put(planned.id(), mark(student, planned));
        }
        return new Gradebook.Row(student, marks);
    }

    private Mark mark(Student student, Planned planned) throws IOException {
        var whose = new Whose(student.id(), planned.id());
        var summing = new Summing(course.plan(), course.overrides(), student.id(), entry(planned.id()));
        var standing = ledger.standing(whose);
        if (standing.isPresent()) {
            var judged = ledger.judged(standing.get().key());
            return judged.status().equals(NOT_SUBMITTED)
                    ? open(new Standing.Missing(), summing.missing(), whose)
                    : graded(student, planned, standing.get(), judged, summing);
        }
        return ledger.lastSeen(whose)
                .map(row -> unjudged(row.seen(), summing, whose))
                .orElseGet(() -> open(
                        new Standing.NotGraded("no submission of this exercise was looked for yet"),
                        summing.notGraded(),
                        whose));
    }

    private Mark unjudged(Seen seen, Summing summing, Whose whose) {
        return switch (seen) {
            case Seen.Nothing() -> open(new Standing.Missing(), summing.missing(), whose);
            case Seen.Unreadable(var why) ->
                open(new Standing.NotGraded(String.join("; ", why)), summing.notGraded(), whose);
            case Seen.Work(var _, var _) ->
                open(new Standing.NotGraded("it was handed in and is not judged yet"), summing.notGraded(), whose);
        };
    }

    private Mark open(Standing standing, Sum sum, Whose whose) {
        var flags = new Flags().of(sum);
        ledger.fault(whose)
                .ifPresent(fault -> flags.add(Flag.Kind.GRADER_FAILED, "the grader failed at it: " + fault.what()));
        return new Mark(standing, sum, flags.all(), Optional.empty());
    }

    private Mark graded(Student student, Planned planned, StandingRow row, Judged judged, Summing summing)
            throws IOException {
        var source = ledger.source(row);
        var plan = course.plan();
        var sum = summing.of(judged, plan.daysLate(student, planned.id(), source));
        var flags = new Flags()
                .of(judged)
                .of(source, sum.late(), plan, plan.due(student, planned.id()).isPresent())
                .notes(ledger.notes(row))
                .of(sum);
        newerFault(row, flags);
        newerWork(row, flags);
        return new Mark(new Standing.Graded(source, judged), sum, flags.all(), change(row, judged));
    }

    private void newerFault(StandingRow row, Flags flags) {
        var last = ledger.lastSeen(row.whose()).map(seen -> seen.seen());
        var fault = ledger.fault(row.whose());
        if (fault.isPresent()
                && last.isPresent()
                && last.get() instanceof Seen.Work(var source, var _)
                && source.content().equals(fault.get().content())
                && !source.content().equals(row.key().content())) {
            flags.add(
                    Flag.Kind.GRADER_FAILED,
                    "the grader failed at the newer submission: " + fault.get().what());
        }
    }

    /** Where the best counts, the last is another one: that is said, or who looks into the repository wonders. */
    private void newerWork(StandingRow row, Flags flags) {
        ledger.lastSeen(row.whose())
                .filter(last -> last.id() > row.seen()
                        && last.seen() instanceof Seen.Work(var source, var _)
                        && !source.content().equals(row.key().content())
                        && ledger.fault(row.whose())
                                .filter(fault -> fault.content().equals(source.content()))
                                .isEmpty())
                .ifPresent(_ -> flags.add(Flag.Kind.NOTE, "an earlier submission than the last one stands"));
    }

    private Optional<Change> change(StandingRow row, Judged judged) throws IOException {
        var all = ledger.standings(row.whose());
        if (all.size() < 2 || !ledger.isNew(row)) {
            return Optional.empty();
        }
        var before = all.get(all.size() - 2).key();
        return before.equals(row.key())
                ? Optional.empty()
                : Optional.of(Comparing.of(before, ledger.judged(before), row.key(), judged));
    }
}
