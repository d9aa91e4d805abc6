package grader.course.plan;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.course.csv.Cells;
import grader.course.csv.Table;
import grader.course.roster.Roster;
import grader.scratch.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What persons have changed, in the order in which they did: of two for the same points the later one counts, and one
 * without points takes the earlier back. The file is only ever added to.
 */
public final class Overrides {
    static final String HEADINGS = "student,exercise,clause,points,reason,by,when";
    private static final Pattern POINTS = Pattern.compile("\\d{1,6}");

    /**
     * A line of the file.
     *
     * @param clause empty when it is the whole exercise
     * @param points empty when it takes an earlier one back
     */
    public record Entry(
            String student,
            String exercise,
            Optional<String> clause,
            OptionalInt points,
            String reason,
            String by,
            String when) {
        private boolean isOf(String otherStudent, String otherExercise, Optional<String> otherClause) {
            return student.equals(otherStudent) && exercise.equals(otherExercise) && clause.equals(otherClause);
        }
    }

    private final Path file;
    private final List<Entry> entries;

    private Overrides(Path file, List<Entry> entries) {
        this.file = file;
        this.entries = List.copyOf(entries);
    }

    /** Reads them; none when there is no file. A line that names what is not there is a mistake. */
    static Overrides read(Path file, Plan plan, Roster roster, Catalog catalog) {
        if (!Files.exists(file)) {
            return new Overrides(file, List.of());
        }
        var table = Table.read(file);
        if (!table.headings().equals(List.of(HEADINGS.split(",")))) {
            throw new UsageException(file + ":1: has other columns; write " + HEADINGS);
        }
        var entries = new ArrayList<Entry>();
        for (var row : table.rows()) {
            entries.add(entry(table, row, plan, roster, catalog));
        }
        return new Overrides(file, entries);
    }

    private static Entry entry(Table table, Table.Row row, Plan plan, Roster roster, Catalog catalog) {
        try {
            var checked = checked(
                    row.cell("student"),
                    row.cell("exercise"),
                    row.cell("clause"),
                    row.cell("points"),
                    plan,
                    roster,
                    catalog);
            if (row.cell("reason").isEmpty()) {
                throw new UsageException("there is no reason; write why, the student may ask");
            }
            return new Entry(
                    checked.student(),
                    checked.exercise(),
                    checked.clause(),
                    checked.points(),
                    row.cell("reason"),
                    row.cell("by"),
                    row.cell("when"));
        } catch (UsageException wrong) {
            throw new UsageException(table.file() + ":" + row.line() + ": " + wrong.getMessage());
        }
    }

    /**
     * The entry of words, without a reason yet.
     *
     * @throws UsageException when one of them names nothing of the course
     */
    public static Entry checked(
            String student, String exercise, String clause, String points, Plan plan, Roster roster, Catalog catalog) {
        var whom = roster.named(student);
        var which = exercise(exercise, plan, catalog);
        var most = most(which, clause);
        if (!points.isEmpty() && (!POINTS.matcher(points).matches() || Integer.parseInt(points) > most)) {
            throw new UsageException("\"" + points + "\" are no points here; write a whole number from 0 to " + most);
        }
        return new Entry(
                whom.id(),
                which.id(),
                Optional.of(clause).filter(word -> !word.isEmpty()),
                points.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(points)),
                "",
                "",
                "");
    }

    private static ExerciseEntry exercise(String word, Plan plan, Catalog catalog) {
        var found = catalog.select(List.of(word));
        if (found.size() != 1 || plan.exercise(found.getFirst().id()).isEmpty()) {
            throw new UsageException(word + " is no exercise of this course; course.toml names them");
        }
        return found.getFirst();
    }

    private static int most(ExerciseEntry exercise, String clause) {
        if (clause.isEmpty()) {
            return exercise.possible();
        }
        if (!exercise.clauses().contains(clause)) {
            throw new UsageException(
                    exercise.id() + " has no clause " + clause + "; it has " + String.join(", ", exercise.clauses()));
        }
        return exercise.checks().stream()
                .filter(check -> check.clause().equals(clause))
                .mapToInt(check -> check.points())
                .sum();
    }

    /** The entry that counts; empty when there is none or it was taken back. */
    public Optional<Entry> of(String student, String exercise, Optional<String> clause) {
        return entries.reversed().stream()
                .filter(entry -> entry.isOf(student, exercise, clause))
                .findFirst()
                .filter(entry -> entry.points().isPresent());
    }

    /** Adds an entry to the file, whole or not at all. */
    public Overrides with(Entry entry) throws IOException {
        var before = Files.exists(file) ? Files.readString(file) : HEADINGS + "\n";
        var line = Cells.written(List.of(List.of(
                entry.student(),
                entry.exercise(),
                entry.clause().orElse(""),
                entry.points().isPresent() ? String.valueOf(entry.points().getAsInt()) : "",
                entry.reason(),
                entry.by(),
                entry.when())));
        var text = before.isEmpty() || before.endsWith("\n") ? before + line : before + "\n" + line;
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new Overrides(file, more);
    }
}
