package grader.course.roster;

import grader.catalog.UsageException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    public Roster {
        students = List.copyOf(students);
        if (students.isEmpty()) {
            throw new IllegalArgumentException("a course has students");
        }
    }

    /**
     * The student of that name.
     *
     * @throws UsageException when there is none
     */
    public Student named(String name) {
        return Optional.ofNullable(byName().get(key(name)))
                .orElseThrow(() ->
                        new UsageException("\"" + name + "\" is no student of the roster; write one of its names"));
    }

    /** The students by every name that is theirs alone, written as {@link #key}. */
    public Map<String, Student> byName() {
        var names = new LinkedHashMap<String, Student>();
        students.forEach(student -> student.names().forEach(name -> names.put(key(name), student)));
        return names;
    }

    /** The students who are called so in full: people may share a name. */
    public List<Student> called(String fullName) {
        var wanted = letters(fullName);
        var found = new ArrayList<Student>();
        for (var student : students) {
            if (!wanted.isEmpty()
                    && (letters(student.name()).equals(wanted)
                            || letters(turned(student)).equals(wanted))) {
                found.add(student);
            }
        }
        return found;
    }

    /** Canvas writes {@code Lovelace, Ada}. */
    private static String turned(Student student) {
        var parts = student.name().split(",", 2);
        return parts.length == 2 ? parts[1] + " " + parts[0] : student.name();
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
