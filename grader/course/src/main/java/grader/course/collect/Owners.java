package grader.course.collect;

import grader.course.roster.Roster;
import grader.course.roster.Student;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds whose a folder, a file or a branch is, by what it is called. Nobody is guessed: one name, one student. */
final class Owners {
    private static final Pattern MOODLE = Pattern.compile("^(.+?)_\\d+_assignsubmission_(?:file|onlinetext)_?.*");
    private static final Pattern CANVAS = Pattern.compile("^(.+?)_(?:(?:LATE|late)_)?(\\d+)_\\d+_(.+)$");
    private static final String JOINTS = "-_./";

    private final Roster roster;
    private final Map<String, Student> byName;

    /** Whose it is, or why nobody's. */
    sealed interface Owner {
        record Known(Student student) implements Owner {}

        record Nobody(String why) implements Owner {}
    }

    Owners(Roster roster) {
        this.roster = roster;
        this.byName = roster.byName();
    }

    /**
     * The owner of what is called so.
     *
     * @param prefix what stands before every account there, with its joint, such as {@code os-hw1-}; empty when unknown
     */
    Owner of(String name, Optional<String> prefix) {
        var bare = name.toLowerCase(Locale.ROOT).endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
        var moodle = MOODLE.matcher(bare);
        if (moodle.matches()) {
            return called(moodle.group(1));
        }
        var exact = byName.get(Roster.key(bare));
        if (exact != null) {
            return new Owner.Known(exact);
        }
        if (prefix.isPresent() && bare.startsWith(prefix.get())) {
            return behind(bare.substring(prefix.get().length()));
        }
        var canvas = CANVAS.matcher(name);
        if (canvas.matches()) {
            return canvas(canvas.group(1), canvas.group(2));
        }
        var ending = byEnding(Roster.key(bare));
        return ending.<Owner>map(Owner.Known::new).orElseGet(() -> called(bare));
    }

    private Owner behind(String rest) {
        var student = byName.get(Roster.key(rest));
        return student != null ? new Owner.Known(student) : new Owner.Nobody("\"" + rest + "\" is not on the roster");
    }

    private Owner called(String fullName) {
        var found = roster.called(fullName);
        return switch (found.size()) {
            case 0 -> new Owner.Nobody("no student of the roster is called so");
            case 1 -> new Owner.Known(found.getFirst());
            default ->
                new Owner.Nobody(found.size() + " students of the roster are called so; rename it to an account");
        };
    }

    /** By the platform's own number where the roster has it, else by the letters of the name, the last name first. */
    private Owner canvas(String letters, String number) {
        var byNumber = roster.students().stream()
                .filter(student -> student.column("ID").equals(number))
                .findFirst();
        if (byNumber.isPresent()) {
            return new Owner.Known(byNumber.get());
        }
        var same = roster.students().stream()
                .filter(student -> letters(student.name()).equals(letters(letters))
                        || letters(turned(student.name())).equals(letters(letters)))
                .toList();
        return same.size() == 1
                ? new Owner.Known(same.getFirst())
                : new Owner.Nobody("neither the number " + number + " nor the name is one student's of the roster");
    }

    private static String turned(String name) {
        var blank = name.lastIndexOf(' ');
        return blank < 0 ? name : name.substring(blank) + name.substring(0, blank);
    }

    private static String letters(String name) {
        return Roster.key(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The longest account that it ends with: {@code hw-bob-smith} is bob-smith's, where there is one, not smith's. */
    private Optional<Student> byEnding(String key) {
        for (var i = 1; i < key.length(); i++) {
            var student = JOINTS.indexOf(key.charAt(i - 1)) < 0 ? null : byName.get(key.substring(i));
            if (student != null) {
                return Optional.of(student);
            }
        }
        return Optional.empty();
    }

    /** The student of one of these names; empty when none is his alone. */
    Optional<Student> named(Iterable<String> names) {
        for (var name : names) {
            var student = byName.get(Roster.key(name));
            if (student != null) {
                return Optional.of(student);
            }
        }
        return Optional.empty();
    }

    /** What a file that Canvas gives was called when it was handed in; empty for others. */
    static Optional<String> original(String name) {
        var canvas = CANVAS.matcher(name);
        return canvas.matches() ? Optional.of(canvas.group(3)) : Optional.empty();
    }
}
