package grader.course.roster;

import grader.catalog.UsageException;
import grader.course.csv.Table;
import grader.course.roster.Roster.Form;
import grader.course.time.DueDate;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a roster of any of the known forms. A mistake in it is told with its line and with what to write instead. */
public final class RosterFile {
    /** Such names are written with the family's first, and without a blank. */
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");

    private static final Set<String> STAFF = Set.of("teacher", "instructor", "ta", "staff", "owner", "admin");

    private final Table table;
    private final Form form;
    private final Map<String, Long> lines = new HashMap<>();

    private RosterFile(Table table) {
        this.table = table;
        this.form = form(table);
    }

    /**
     * Reads it.
     *
     * @throws UsageException when it is of no known form, names nobody, or somebody twice
     */
    public static Roster read(Path file) {
        var roster = new RosterFile(Table.read(file));
        var students = roster.students();
        if (students.isEmpty()) {
            throw new UsageException(file + ":1: names no student; write one in each line below the headings");
        }
        return new Roster(roster.form, students);
    }

    private static Form form(Table table) {
        var has = Set.copyOf(table.headings());
        if (has.contains("Student") && has.contains("ID")) {
            return Form.CANVAS;
        }
        if (has.contains("identifier")) {
            return Form.OLD_CLASSROOM;
        }
        if (has.contains("username")) {
            return has.contains("first_name") || has.contains("github_id") ? Form.CLASSROOM_50 : Form.MOODLE;
        }
        if (has.contains("Email address")) {
            return Form.MOODLE;
        }
        throw new UsageException(table.file()
                + ":1: is no roster that is known: a column is missing; write username,first_name,last_name,email"
                + " (Classroom 50), identifier,github_username,name (old Classroom), Student,ID,SIS Login ID,Section"
                + " (Canvas) or username,email,idnumber (Moodle)");
    }

    private List<Student> students() {
        var students = new ArrayList<Student>();
        for (var row : table.rows()) {
            refuseSeveralLines(row);
            if (!isNobody(row)) {
                var student = student(row);
                student.names().forEach(name -> only(row, name));
                students.add(student);
            }
        }
        return students;
    }

    private void refuseSeveralLines(Table.Row row) {
        if (row.cells().values().stream().anyMatch(cell -> cell.contains("\n"))) {
            throw table.mistake(row, "a cell goes on in the next line", "close its quote, or remove the line break");
        }
    }

    private boolean isNobody(Table.Row row) {
        return switch (form) {
            case CANVAS ->
                row.cell("Student").contains("Points Possible")
                        || row.cell("Student").equals("Student, Test");
            case CLASSROOM_50 -> STAFF.contains(row.cell("role").toLowerCase(Locale.ROOT));
            case OLD_CLASSROOM, MOODLE -> false;
        };
    }

    private Student student(Table.Row row) {
        var account = first(row, "github_username", "github");
        return switch (form) {
            case CLASSROOM_50 ->
                student(row, row.cell("username"), name(row, "first_name", "last_name"), row.cell("username"));
            case OLD_CLASSROOM -> student(row, first(row, "github_username", "identifier"), row.cell("name"), account);
            case CANVAS -> student(row, first(row, "SIS Login ID", "ID"), row.cell("Student"), account);
            case MOODLE -> student(row, first(row, "username", "email", "Email address"), moodleName(row), account);
        };
    }

    private static String moodleName(Table.Row row) {
        var name = name(row, "firstname", "lastname");
        return name.isEmpty()
                ? name(row, "First name", first(row, "Last name").isEmpty() ? "Surname" : "Last name")
                : name;
    }

    private Student student(Table.Row row, String id, String name, String account) {
        if (id.isEmpty()) {
            throw table.mistake(row, "names nobody", "write the student's account there, or remove the line");
        }
        var email = first(row, "email", "Email address");
        return new Student(id, name, email, first(row, "section", "Section", "Group"), account, due(row), row.cells());
    }

    private Optional<ZonedDateTime> due(Table.Row row) {
        if (row.cell("due").isEmpty()) {
            return Optional.empty();
        }
        var due = DueDate.parse(row.cell("due"));
        if (due.isEmpty()) {
            throw table.mistake(row, "due is no date with a zone", DueDate.FORMS);
        }
        return due;
    }

    private void only(Table.Row row, String name) {
        var before = lines.putIfAbsent(Roster.key(name), row.line());
        if (before != null && before != row.line()) {
            throw table.mistake(row, name + " is in line " + before + " already", "keep one of the two lines");
        }
    }

    private static String first(Table.Row row, String... headings) {
        return Stream.of(headings)
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String name(Table.Row row, String first, String last) {
        var given = row.cell(first);
        var family = row.cell(last);
        return HAN.matcher(family + given).matches() ? family + given : (given + " " + family).strip();
    }
}
