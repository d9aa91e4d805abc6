package grader.course.collect;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.course.roster.Roster;
import grader.course.roster.RosterFile;
import grader.run.Kit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the tests of this package have in common: an exercise, rosters, and what a desk gives. */
final class Known {
    static final ExerciseEntry MUTEX =
            Catalog.read(Kit.locate().checksJar()).select(List.of("t03")).getFirst();
    static final String PATH = "src/main/java/threads/t03_mutex/Mutex.java";
    static final Pick ANY = new Pick(Optional.empty(), false, Duration.ZERO, Optional.empty());

    private Known() {}

    static Roster roster(Path folder, String text) throws IOException {
        return RosterFile.read(Files.writeString(folder.resolve("roster.csv"), text));
    }

    /** The text of the only file that a student has handed in; in brackets what else there is. */
    static String taken(Submissions submissions, Roster roster, String student) {
        try (var desk = submissions.of(roster.named(student))) {
            return switch (desk.of(MUTEX, ANY)) {
                case Desk.Handed.Work(var content, var _, var _) ->
                    new String(content.files().getFirst().bytes(), StandardCharsets.UTF_8);
                case Desk.Handed.Nothing() -> "[nothing]";
                case Desk.Handed.Unreadable(var why) -> why.toString();
            };
        }
    }
}
