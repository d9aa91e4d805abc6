package grader.course.collect;

import static grader.course.collect.Known.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.course.roster.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryPlaceTest {
    private static final Instant DUE = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Path checkout = folder;

    @BeforeEach
    void aCheckout() {
        checkout = folder.resolve("s/hw-ada");
    }

    private Desk.Handed of(String student, Pick pick) throws IOException {
        Roster roster = Known.roster(folder, "username,first_name\nada,Ada\nbob,Bob\n");
        try (var submissions = Submissions.open(folder.resolve("s"), roster);
                var desk = submissions.of(roster.named(student))) {
            return desk.of(Known.MUTEX, pick);
        }
    }

    private static Pick due(boolean latest, int days) {
        return new Pick(Optional.of(DUE), latest, Duration.ofDays(days), Optional.empty());
    }

    private static String shown(Desk.Handed handed) {
        return switch (handed) {
            case Desk.Handed.Work(var content, var source, var notes) ->
                new String(content.files().getFirst().bytes(), StandardCharsets.UTF_8) + " " + source.clock() + " "
                        + source.when().orElseThrow() + (notes.isEmpty() ? "" : " " + notes);
            case Desk.Handed.Nothing() -> "nothing";
            case Desk.Handed.Unreadable(var why) -> why.toString();
        };
    }

    private Commits threeStates() throws IOException, GitAPIException {
        var commits = Commits.in(checkout);
        commits.file(PATH, "stub").commit("2026-11-01T12:00:00Z");
        commits.file(PATH, "in time").commit("2026-11-20T12:00:00Z");
        commits.file(PATH, "a day late").commit("2026-11-21T11:00:00Z");
        commits.file(PATH, "a week late").commit("2026-11-27T11:00:00Z");
        return commits;
    }

    @Test
    void theLastCommitBeforeTheDueDateCounts() throws IOException, GitAPIException {
        threeStates().close();
        assertEquals("in time COMMIT 2026-11-20T12:00:00Z", shown(of("ada", due(false, 5))));
        assertEquals("a day late COMMIT 2026-11-21T11:00:00Z", shown(of("ada", due(true, 5))));
        assertEquals("a week late COMMIT 2026-11-27T11:00:00Z", shown(of("ada", Known.ANY)));
    }

    @Test
    void eachDifferentStateIsThereWhereTheBestCounts() throws IOException, GitAPIException {
        try (var commits = threeStates()) {
            commits.file(PATH, "stub").commit("2026-11-21T09:00:00Z");
            commits.file("other.txt", "x").commit("2026-11-21T10:00:00Z");
        }
        Roster roster = Known.roster(folder, "username,first_name\nada,Ada\nbob,Bob\n");
        try (var submissions = Submissions.open(folder.resolve("s"), roster);
                var ada = submissions.of(roster.named("ada"));
                var bob = submissions.of(roster.named("bob"))) {
            assertEquals(
                    List.of(
                            "stub COMMIT 2026-11-01T12:00:00Z",
                            "in time COMMIT 2026-11-20T12:00:00Z",
                            "a day late COMMIT 2026-11-21T11:00:00Z"),
                    all(ada, due(false, 5)));
            assertEquals(5, all(ada, Known.ANY).size() + all(bob, Known.ANY).size());
            assertEquals(List.of("nothing"), all(bob, due(false, 5)));
        }
    }

    private static List<String> all(Desk desk, Pick pick) {
        return desk.all(Map.of(Known.MUTEX, pick)).getOrDefault(Known.MUTEX.id(), List.of()).stream()
                .map(RepositoryPlaceTest::shown)
                .toList();
    }

    @Test
    void aPackedCloneIsReadAlike() throws IOException, GitAPIException {
        threeStates().packed().close();
        assertEquals("in time COMMIT 2026-11-20T12:00:00Z", shown(of("ada", due(false, 5))));
    }

    @Test
    void whoWasNeverInTimeIsLateAndNotMissing() throws IOException, GitAPIException {
        try (var commits = Commits.in(checkout)) {
            commits.file(PATH, "late").commit("2026-11-21T12:00:00Z");
            commits.file(PATH, "later").commit("2026-11-29T12:00:00Z");
        }
        assertEquals("late COMMIT 2026-11-21T12:00:00Z", shown(of("ada", due(false, 2))));
        assertEquals("later COMMIT 2026-11-29T12:00:00Z", shown(of("ada", due(false, 0))));
    }

    @Test
    void whatThePlatformTookCountsAndAStudentCannotSayIt() throws IOException, GitAPIException {
        String commit;
        try (var commits = Commits.in(checkout)) {
            commits.file(PATH, "taken").commit("2026-11-25T12:00:00Z");
            commit = commits.file(PATH, "taken!").commit("2026-11-26T12:00:00Z");
            commits.file(PATH, "after").commit("2026-11-27T12:00:00Z");
        }
        var result = "{\"schema\":\"classroom50/result/v1\",\"commit\":\"" + commit
                + "\",\"datetime\":\"2026-11-19T10:00:00Z\"}";
        Files.writeString(checkout.resolve("result.json"), result);
        assertEquals("taken! PLATFORM 2026-11-19T10:00:00Z", shown(of("ada", due(false, 0))));
        try (var commits = Commits.in(checkout)) {
            commits.file("result.json", result).commit("2026-11-28T12:00:00Z");
        }
        assertEquals("after COMMIT 2026-11-28T12:00:00Z", shown(of("ada", due(false, 0))));
    }

    @Test
    void datesThatGoBackwardsAreTold() throws IOException, GitAPIException {
        try (var commits = Commits.in(checkout)) {
            commits.file(PATH, "one").commit("2026-11-25T12:00:00Z");
            commits.file(PATH, "forged").commit("2026-11-10T12:00:00Z");
        }
        assertTrue(shown(of("ada", due(false, 0))).startsWith("forged COMMIT 2026-11-10T12:00:00Z [the dates of its"));
    }

    @Test
    void oneRepositoryMayHaveABranchAStudent() throws IOException, GitAPIException {
        try (var commits = Commits.in(folder.resolve("s"))) {
            commits.file(PATH, "stub").commit("2026-11-01T12:00:00Z");
            commits.branch("ada").file(PATH, "ada's").commit("2026-11-02T12:00:00Z");
            commits.branch("students/bob").file(PATH, "bob's").commit("2026-11-03T12:00:00Z");
            commits.branch("eve").file(PATH, "eve's").commit("2026-11-03T12:00:00Z");
        }
        assertEquals("ada's COMMIT 2026-11-02T12:00:00Z", shown(of("ada", due(false, 0))));
        assertEquals("bob's COMMIT 2026-11-03T12:00:00Z", shown(of("bob", due(false, 0))));
        var roster = Known.roster(folder, "username,first_name\nada,Ada\nbob,Bob\n");
        try (var submissions = Submissions.open(folder.resolve("s"), roster)) {
            assertEquals(
                    List.of("eve", "main"),
                    submissions.unclaimed().stream().map(each -> each.name()).toList());
        }
    }

    @Test
    void aLinkInACommitIsNoFile() throws IOException, GitAPIException {
        try (var commits = Commits.in(checkout)) {
            commits.file("other.txt", "x");
            var link = checkout.resolve(PATH);
            Files.createDirectories(Objects.requireNonNull(link.getParent()));
            Files.createSymbolicLink(link, Path.of("/etc/passwd"));
            commits.commit("2026-11-01T12:00:00Z");
        }
        var work = (Desk.Handed.Work) of("ada", Known.ANY);
        assertTrue(work.content().files().getFirst().link());
        assertEquals(0, work.content().files().getFirst().bytes().length);
    }

    @Test
    void aPointerOfGitLfsIsTold() throws IOException, GitAPIException {
        try (var commits = Commits.in(checkout)) {
            commits.file(PATH, "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n");
            commits.commit("2026-11-01T12:00:00Z");
        }
        assertTrue(shown(of("ada", Known.ANY)).contains("Mutex.java is a pointer of Git LFS"));
    }
}
