package grader.course.scale;

import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A class as large as one likes, made from the corpus of one exercise: of those who hand in, two in five hand in what
 * others do, and the rest something of their own; right, wrong, broken and hostile ones. The same number gives the same
 * class, and what is written already stays as it is, so that what was measured before goes on from there.
 */
final class ManySubmissions {
    private static final Path CHECKS = Kit.locate().root().resolve("grader/checks/src");
    private static final int EQUAL_OF_TEN = 4;
    /** As many as a popular answer has readers. */
    private static final int POPULAR = 5;

    private final Path folder;
    private final String exercise;
    private final String type;
    private final Random random;
    private final List<String> right;
    private final List<String> wrong;

    ManySubmissions(Path folder, String exercise, int students) throws IOException {
        this.folder = folder;
        this.exercise = exercise;
        this.random = new Random(students);
        this.right = texts("right");
        this.wrong = texts("wrong");
        this.type = type();
    }

    Path submissions() {
        return folder.resolve("submissions");
    }

    /** A course of that name for the class; it is there once {@link #write} is through. */
    Path course(String name) throws IOException {
        var course = Files.createDirectories(folder.resolve(name));
        Files.write(
                course.resolve("course.toml"),
                List.of(
                        "title = \"A large one\"",
                        "zone = \"Europe/Berlin\"",
                        "late = \"10% a day, at most 5 days\"",
                        "missing = \"0\"",
                        "secret = \"0123456789012345678901234567890123456789\"",
                        "[[exercise]]",
                        "id = \"" + exercise + "\""));
        Files.writeString(course.resolve("roster.csv"), Files.readString(folder.resolve("roster.csv")));
        return course;
    }

    private List<Path> files(String kind) throws IOException {
        try (Stream<Path> all = Files.walk(CHECKS.resolve(kind).resolve(exercise))) {
            return all.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> texts(String kind) throws IOException {
        var texts = new ArrayList<String>();
        for (var file : files(kind)) {
            texts.add(Files.readString(file));
        }
        return texts;
    }

    private String type() throws IOException {
        var types = Stream.concat(files("right").stream(), files("wrong").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .distinct()
                .toList();
        if (types.size() != 1) {
            throw new IllegalArgumentException(exercise + " is handed in as " + types + "; take one of a single file");
        }
        return types.getFirst();
    }

    private void hands(String student, String text) throws IOException {
        var file = submissions()
                .resolve(student)
                .resolve("src/main/java")
                .resolve(exercise.replace('.', '/'))
                .resolve(type + ".java");
        if (!Files.exists(file)) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        }
    }

    /** Writes the class: how many distinct contents there are in it. */
    int write(int students) throws IOException {
        var popular = Stream.generate(this::one).limit(POPULAR).toList();
        var roster = new StringBuilder("username,first_name\n");
        var own = 0;
        for (var i = 0; i < students; i++) {
            var name = "s%05d".formatted(i);
            roster.append(name).append(",Student ").append(i).append('\n');
            if (random.nextInt(10) < EQUAL_OF_TEN) {
                hands(name, popular.get(random.nextInt(POPULAR)));
            } else {
                hands(name, one() + "\n// by " + name + "\n");
                own++;
            }
        }
        Files.writeString(folder.resolve("roster.csv"), roster);
        return own + (int) popular.stream().distinct().count();
    }

    /** Writes a class in which all hand in the same right one. */
    void writeEqual(int students) throws IOException {
        var roster = new StringBuilder("username\n");
        for (var i = 0; i < students; i++) {
            roster.append('s').append(i).append('\n');
            hands("s" + i, right.getFirst());
        }
        Files.writeString(folder.resolve("roster.csv"), roster);
    }

    private String one() {
        var begin = "package " + exercise + "; class " + type;
        var dice = random.nextInt(10);
        if (dice < 5) {
            return right.get(random.nextInt(right.size()));
        }
        if (dice < 8) {
            return wrong.get(random.nextInt(wrong.size()));
        }
        return begin + (dice == 8 ? " { oops" : " { static { System.exit(0); } }");
    }
}
