package grader.course.collect;

import static grader.course.collect.Known.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import grader.run.Kit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository that was made from a template has a commit in time: whose, is the question. */
class LateWorkTest {
    private static final Path EXERCISES = Kit.locate().root().resolve("exercises");
    private static final Instant DUE = Instant.parse("2026-11-20T12:00:00Z");
    private static final String TEMPLATE = "2026-09-01T12:00:00Z";
    private static final String A_DAY_LATE = "2026-11-21T11:00:00Z";

    @TempDir
    private Path folder = Path.of("");

    private String taken(int daysOfLateness) throws IOException {
        var pick = new Pick(
                Optional.of(DUE), false, Duration.ofDays(daysOfLateness), GivenFiles.of(EXERCISES, Known.MUTEX));
        var roster = Known.roster(folder, "username,first_name\nada,Ada\n");
        try (var submissions = Submissions.open(folder.resolve("s"), roster);
                var desk = submissions.of(roster.named("ada"))) {
            return switch (desk.of(Known.MUTEX, pick)) {
                case Desk.Handed.Work(var content, var source, var _) ->
                    new String(content.files().getFirst().bytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                            + " " + source.when().orElseThrow();
                case Desk.Handed.Nothing() -> "nothing";
                case Desk.Handed.Unreadable(var why) -> why.toString();
            };
        }
    }

    private Commits template(String stub) throws IOException, GitAPIException {
        var commits = Commits.in(folder.resolve("s/ada"));
        commits.file("README.md", "from a template").file(PATH, stub).commit(TEMPLATE);
        return commits;
    }

    private static String stub() throws IOException {
        return Files.readString(EXERCISES.resolve(PATH));
    }

    @Test
    void whoHadOnlyWhatWasGivenInTimeIsLate() throws IOException, GitAPIException {
        try (var commits = template(stub().replace("\n", "\r\n"))) {
            commits.file(PATH, "late").commit(A_DAY_LATE);
            commits.file(PATH, "later").commit("2026-11-29T11:00:00Z");
        }
        assertEquals("late " + A_DAY_LATE, taken(5));
        assertEquals("later 2026-11-29T11:00:00Z", taken(0), "too late: shown as that, and not as nothing");
    }

    @Test
    void whoHadNothingOfItInTimeIsLateAndNotMissing() throws IOException, GitAPIException {
        try (var commits = Commits.in(folder.resolve("s/ada"))) {
            commits.file("README.md", "from a template").commit(TEMPLATE);
            commits.file(PATH, "late").commit(A_DAY_LATE);
        }
        assertEquals("late " + A_DAY_LATE, taken(5));
    }

    @Test
    void ownWorkInTimeCountsWhateverCameLater() throws IOException, GitAPIException {
        try (var commits = template(stub())) {
            commits.file(PATH, "in time").commit("2026-11-20T12:00:00Z");
            commits.file(PATH, "late").commit(A_DAY_LATE);
        }
        assertEquals("in time 2026-11-20T12:00:00Z", taken(5));
    }

    @Test
    void whoNeverDidAnythingHasWhatWasGiven() throws IOException, GitAPIException {
        try (var commits = template(stub())) {
            commits.file("README.md", "hello").commit(A_DAY_LATE);
        }
        assertEquals(stub().lines().findFirst().orElseThrow() + " " + TEMPLATE, taken(5));
    }
}
