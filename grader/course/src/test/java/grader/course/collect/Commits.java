package grader.course.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** Makes real repositories, as students and platforms have them. */
public final class Commits implements AutoCloseable {
    private final Path folder;
    private final Git git;

    private Commits(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** A new repository there. */
    public static Commits in(Path folder) throws IOException, GitAPIException {
        Files.createDirectories(folder);
        return new Commits(
                folder,
                Git.init()
                        .setDirectory(folder.toFile())
                        .setInitialBranch("main")
                        .call());
    }

    /** Writes a file. */
    public Commits file(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        return this;
    }

    /** Commits all that is there, with that date; the commit's name. */
    public String commit(String when) throws GitAPIException {
        var who = new PersonIdent("s", "s@example.org", Instant.parse(when), ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage("work")
                .setAuthor(who)
                .setCommitter(who)
                .setSign(false)
                .call()
                .name();
    }

    /** Goes on on a branch, made if need be. */
    public Commits branch(String name) throws GitAPIException {
        var there =
                git.branchList().call().stream().anyMatch(ref -> ref.getName().equals("refs/heads/" + name));
        git.checkout().setCreateBranch(!there).setName(name).call();
        return this;
    }

    /** Packs everything, as a clone has it. */
    public Commits packed() throws GitAPIException {
        git.gc().call();
        return this;
    }

    @Override
    public void close() {
        git.close();
    }
}
