package grader.course.collect;

import static grader.course.collect.Known.PATH;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories made to do harm: nothing of them runs, nothing outside of them is read, and all of it ends. */
class HostileRepositoryTest {
    private static final int BRANCHING = 10;

    @TempDir
    private Path folder = Path.of("");

    private Path git = folder;

    @BeforeEach
    void aRepository() throws IOException, GitAPIException {
        try (var commits = Commits.in(folder.resolve("s/ada"))) {
            commits.file(PATH, "work").commit("2026-11-01T12:00:00Z");
        }
        git = folder.resolve("s/ada/.git");
    }

    private String taken() throws IOException {
        var roster = Known.roster(folder, "username,first_name\nada,Ada\n");
        try (var submissions = Submissions.open(folder.resolve("s"), roster)) {
            return Known.taken(submissions, roster, "ada");
        }
    }

    @Test
    void itsConfigurationAndHooksDoNothing() throws IOException {
        var marker = folder.resolve("ran");
        var script = folder.resolve("evil.sh");
        Files.writeString(script, "#!/bin/sh\ntouch " + marker + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(git.resolve("config"), """
            [core]
                fsmonitor = %1$s
                sshCommand = %1$s
                pager = %1$s
                worktree = /etc
                repositoryformatversion = 9
            [include]
                path = /etc/shadow
            [filter "x"]
                smudge = %1$s
                clean = %1$s
            """.formatted(script));
        Files.createDirectories(git.resolve("hooks"));
        Files.copy(script, git.resolve("hooks/post-checkout"));
        Files.writeString(folder.resolve("s/ada/.gitattributes"), "* filter=x\n");
        assertEquals("work", taken());
        assertTrue(Files.notExists(marker), "something of the submission was run");
    }

    /** For that JGit would write files beside the objects, and then what it has found into a file that there is not. */
    @Test
    void theClockOfItsDiskIsToldAndNotMeasured() throws IOException, ConfigInvalidException {
        assertEquals("work", taken());
        var config = SystemReader.getInstance().getJGitConfig();
        assertEquals(2, config.getTimeUnit("filesystem", "any", "timestampResolution", -1, TimeUnit.SECONDS));
        assertDoesNotThrow(config::save);
    }

    @Test
    void objectsOfOthersAreNotBorrowed() throws IOException {
        Files.createDirectories(git.resolve("objects/info"));
        Files.writeString(git.resolve("objects/info/alternates"), "/work/somebody/.git/objects\n");
        assertTrue(taken().contains("borrows objects"), taken());
    }

    @Test
    void linksInsideOfItAreNotFollowed() throws IOException {
        Files.createDirectories(git.resolve("objects/pack"));
        Files.createSymbolicLink(git.resolve("objects/pack/x.pack"), Path.of("/etc/passwd"));
        assertTrue(taken().contains("a set of links"), taken());
    }

    @Test
    void aGitFileThatNamesAnotherPlaceIsRefused() throws IOException {
        Files.move(git, folder.resolve("elsewhere"));
        Files.writeString(git, "gitdir: " + folder.resolve("elsewhere") + "\n");
        assertTrue(taken().contains("names another place"), taken());
    }

    @Test
    void brokenOnesAreToldAndNotFatal() throws IOException {
        Files.writeString(git.resolve("refs/heads/main"), "0123456789012345678901234567890123456789\n");
        assertTrue(taken().contains("cannot be read"), taken());
        Files.writeString(git.resolve("HEAD"), "ref: ../../../../etc/passwd\n");
        assertTrue(taken().contains("no commit on its default branch"), taken());
    }

    /** Ten trees, each ten times in the one above: ten thousand million files from a few hundred bytes. */
    @Test
    void aTreeOfTreesEnds() throws IOException {
        try (var repository = new FileRepository(git.toFile());
                var inserter = repository.newObjectInserter()) {
            var tree = inserter.insert(Constants.OBJ_BLOB, "x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (var level = 0; level < BRANCHING; level++) {
                tree = level(inserter, tree, level == 0 ? FileMode.REGULAR_FILE : FileMode.TREE);
            }
            var commit = new CommitBuilder();
            var who = new PersonIdent("s", "s@example.org");
            commit.setTreeId(tree);
            commit.setAuthor(who);
            commit.setCommitter(who);
            var id = inserter.insert(commit);
            inserter.flush();
            Files.writeString(git.resolve("refs/heads/main"), id.name() + "\n");
        }
        assertTrue(taken().contains("more than " + Limits.ENTRIES), taken());
    }

    private static ObjectId level(ObjectInserter inserter, ObjectId below, FileMode mode) throws IOException {
        var tree = new TreeFormatter();
        for (var i = 0; i < BRANCHING; i++) {
            tree.append("d" + i, mode, below);
        }
        return inserter.insert(tree);
    }

    @Test
    void aHugeFileIsCutOffWhereTheGraderRefusesIt() throws IOException, GitAPIException {
        try (var commits = Commits.in(folder.resolve("s/ada"))) {
            commits.file(PATH, "x".repeat(60 << 20)).commit("2026-11-02T12:00:00Z");
            commits.packed();
        }
        assertEquals(Limits.FILE_BYTES + 1, taken().length());
    }
}
