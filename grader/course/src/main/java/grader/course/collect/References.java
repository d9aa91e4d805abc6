package grader.course.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** The branches of a repository, read from its files within bounds; links are not followed. */
final class References {
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST = 20_000;
    private static final String SYMBOLIC = "ref: ";

    private final Path gitFolder;
    private final Map<String, ObjectId> all = new TreeMap<>();

    private References(Path gitFolder) throws IOException {
        this.gitFolder = gitFolder;
        if (Files.exists(gitFolder.resolve("reftable"), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("its repository keeps its branches as a reftable, which is not read; clone it anew");
        }
        packed();
        loose(gitFolder.resolve("refs/heads"));
        loose(gitFolder.resolve("refs/remotes"));
    }

    static References of(Path gitFolder) throws IOException {
        return new References(gitFolder);
    }

    private void packed() throws IOException {
        for (var line :
                text(gitFolder.resolve("packed-refs")).orElse("").lines().toList()) {
            var parts = line.split(" ", 2);
            if (parts.length == 2 && ObjectId.isId(parts[0])) {
                add(parts[1].strip(), parts[0]);
            }
        }
    }

    private void loose(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(folder, Limits.DEPTH)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var content =
                        Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? Optional.<String>empty() : text(file);
                if (content.isPresent() && ObjectId.isId(content.get().strip())) {
                    add(
                            gitFolder.relativize(file).toString().replace('\\', '/'),
                            content.get().strip());
                }
            }
        }
    }

    private void add(String name, String id) throws IOException {
        if (Repository.isValidRefName(name)) {
            all.put(name, ObjectId.fromString(id));
        }
        if (all.size() > MOST) {
            throw new IOException("its repository has more than " + MOST + " branches");
        }
    }

    private static Optional<String> text(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        }
    }

    /** The name of the default branch; empty when a commit stands there instead. */
    Optional<String> defaultBranch() throws IOException {
        return text(gitFolder.resolve("HEAD"))
                .map(String::strip)
                .filter(head -> head.startsWith(SYMBOLIC))
                .map(head -> head.substring(SYMBOLIC.length()).strip());
    }

    /** Where the default branch is; empty when there is no commit on it yet. */
    Optional<ObjectId> head() throws IOException {
        var branch = defaultBranch();
        if (branch.isPresent()) {
            return Optional.ofNullable(all.get(branch.get()));
        }
        return text(gitFolder.resolve("HEAD"))
                .map(String::strip)
                .filter(ObjectId::isId)
                .map(ObjectId::fromString);
    }

    /** All branches by their short names; of one that is here and at the origin, the one that is here. */
    Map<String, ObjectId> branches() {
        var branches = new TreeMap<String, ObjectId>();
        all.forEach((name, id) -> {
            if (name.startsWith("refs/remotes/")) {
                branches.putIfAbsent(name.replaceFirst("^refs/remotes/[^/]+/", ""), id);
            }
        });
        all.forEach((name, id) -> {
            if (name.startsWith("refs/heads/")) {
                branches.put(name.substring("refs/heads/".length()), id);
            }
        });
        branches.remove("HEAD");
        return branches;
    }
}
