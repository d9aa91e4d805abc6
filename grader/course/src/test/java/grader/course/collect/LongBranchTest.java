package grader.course.collect;

import static grader.course.collect.Known.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import grader.course.roster.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongBranchTest {
    private static final Instant BEGIN = Instant.parse("2026-11-19T12:00:00Z");
    private static final Pick DUE =
            new Pick(Optional.of(Instant.parse("2026-11-20T12:00:00Z")), false, Duration.ZERO, Optional.empty());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itIsSaidHowMuchOfItWasLookedInto() throws IOException, GitAPIException {
        try (var commits = Commits.in(folder.resolve("s/hw-ada"))) {
            for (var state = 0; state <= Limits.STATES; state++) {
                commits.file(PATH, "state " + state)
                        .commit(BEGIN.plusSeconds(state).toString());
            }
            for (var late = 0; late < 3; late++) {
                commits.file(PATH, "late " + late).commit("2026-11-29T12:00:00Z");
            }
        }
        Roster roster = Known.roster(folder, "username,first_name\nada,Ada\n");
        try (var submissions = Submissions.open(folder.resolve("s"), roster);
                var ada = submissions.of(roster.named("ada"))) {
            var states = ada.all(Map.of(Known.MUTEX, DUE)).getOrDefault(Known.MUTEX.id(), List.of());
            assertEquals(Limits.STATES, states.size());
            var oldest = assertInstanceOf(Desk.Handed.Work.class, states.getFirst());
            assertEquals(
                    "state 1", new String(oldest.content().files().getFirst().bytes(), StandardCharsets.UTF_8));
            assertEquals(
                    List.of("its branch is long: the last 500 commits that are not too late were looked into,"
                            + " no older ones"),
                    oldest.notes());
        }
    }
}
