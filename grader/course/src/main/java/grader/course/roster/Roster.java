package grader.course.roster;

import grader.catalog.UsageException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who takes the course, in the order of the file.
 *
 * @param form which platform's file it is
 */
public record Roster(Form form, List<Student> students) {
    /** The files that are known. */
    public enum Form {
        CLASSROOM_50,
        OLD_CLASSROOM,
        CANVAS,
        MOODLE
    }

    /** How many students are named who may be meant. */
    private static final int MOST_MEANT = 5;

    public Roster {
        students = List.copyOf(students);
        if (students.isEmpty()) {
            throw new IllegalArgumentException("a course has students");
        }
    }

    /**
     * The student of that name: one of his own, or his full name where nobody else is called so.
     *
     * @throws UsageException when there is none; it says who may be meant
     */
    public Student named(String name) {
        var called = called(name);
        return Optional.ofNullable(byName().get(key(name)))
                .or(() -> called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty())
                .orElseThrow(() -> unknown(name, meant(letters(name))));
    }

    private static UsageException unknown(String name, List<String> meant) {
        return new UsageException(
                meant.isEmpty()
                        ? "\"" + name + "\" is no student of the roster; write one of its names"
                        : "\"" + name + "\" is no student of the roster; did you mean " + String.join(", ", meant)
                                + "?");
    }

    /** The ids of those in whose names the word is. */
    private List<String> meant(String word) {
        return word.isEmpty()
                ? List.of()
                : students.stream()
                        .filter(student -> letters(student.name() + " " + String.join(" ", student.names()))
                                .contains(word))
                        .map(Student::id)
                        .limit(MOST_MEANT)
                        .toList();
    }

    /** The students by every name that is theirs alone, written as {@link #key}. */
    public Map<String, Student> byName() {
        var names = new LinkedHashMap<String, Student>();
        students.forEach(student -> student.names().forEach(name -> names.put(key(name), student)));
        return names;
    }

    /** The students who are called so in full: people may share a name. Blanks decide only where they must. */
    public List<Student> called(String fullName) {
        var exactly = called(letters(fullName), " ");
        return exactly.isEmpty() ? called(letters(fullName), "") : exactly;
    }

    private List<Student> called(String wanted, String blank) {
        var looked = wanted.replace(" ", blank);
        return looked.isEmpty()
                ? List.of()
                : students.stream()
                        .filter(student ->
                                isCalled(student.name(), looked, blank) || isCalled(turned(student), looked, blank))
                        .toList();
    }

    private static boolean isCalled(String name, String wanted, String blank) {
        return letters(name).replace(" ", blank).equals(wanted);
    }

    /** Canvas writes {@code Lovelace, Ada}; and what is written with the family's name first may be turned, too. */
    private static String turned(Student student) {
        var parts = student.name().split(",", 2);
        var given = first(student, "first_name", "firstname", "First name");
        return parts.length == 2
                ? parts[1] + " " + parts[0]
                : given.isEmpty() ? student.name() : given + student.name().replace(given, "");
    }

    private static String first(Student student, String... headings) {
        return Stream.of(headings)
                .map(student::column)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String letters(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC);
        return plain.replaceAll("[\\s,_]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** Accounts are the same in capitals and in small letters, and an accent can be written in two ways. */
    public static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
