package grader.course.roster;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of the roster.
 *
 * @param id what names the student in this course: his account where there is one, else what the platform calls him
 * @param name as it is to be shown; empty when the roster has none
 * @param email empty when the roster has none
 * @param section empty when the roster has none
 * @param account the account on GitHub; empty when the roster has none
 * @param due the student's own due date, an extension for everything; empty when there is none
 * @param columns the row as it was read, by the heading of its column: what a platform wants back
 */
public record Student(
        String id,
        String name,
        String email,
        String section,
        String account,
        Optional<ZonedDateTime> due,
        Map<String, String> columns) {
    public Student {
        columns = Map.copyOf(columns);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a student has a name of his own");
        }
    }

    /** What the row says in that column; empty when there is no such column. */
    public String column(String heading) {
        return columns.getOrDefault(heading, "");
    }

    /** Every name that a folder, a file or a branch may carry and that belongs to this student alone. */
    public List<String> names() {
        return Stream.of(id, account, email, column("identifier"), column("username"), column("SIS Login ID"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }
}
