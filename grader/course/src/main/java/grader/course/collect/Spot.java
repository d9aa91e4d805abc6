package grader.course.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Something among the submissions that has an owner and is not opened yet: of thousands only one at a time is open.
 *
 * @param name as it is called there
 */
record Spot(String name, Opener opener) {
    private static final int ZIPS = 20;

    /** Opens the places that are there. */
    @FunctionalInterface
    interface Opener {
        List<Place> open() throws IOException;
    }

    static Spot file(String name, Path file, String original) {
        return new Spot(name, () -> List.of(new FilePlace(name, file, original)));
    }

    static Spot zip(String name, Path file) {
        return new Spot(name, () -> List.of(new ZipPlace(name, file)));
    }

    static Spot branch(String name, Path gitFolder, ObjectId tip) {
        return new Spot(name, () -> List.of(new RepositoryPlace(name, ObjectsOf.in(gitFolder), tip, Optional.empty())));
    }

    /** A checkout, a folder with one in it, or a folder with sources and zip files. */
    static Spot folder(String name, Path folder, Optional<Instant> when, boolean platform) {
        return new Spot(name, () -> {
            var repository = repository(folder);
            return repository.isPresent()
                    ? List.of(checkout(name, repository.get()))
                    : plain(name, folder, when.or(() -> platform ? told(folder) : Optional.empty()));
        });
    }

    private static Optional<Instant> told(Path folder) {
        return PlatformResult.in(folder).map(RepositoryPlace.Submitted::when);
    }

    /** The folder whose {@code .git} counts: itself, or the only one in it. */
    private static Optional<Path> repository(Path folder) throws IOException {
        if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(folder);
        }
        var inner = visible(folder).stream()
                .filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                .toList();
        return inner.size() == 1 && Files.exists(inner.getFirst().resolve(".git"), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(inner.getFirst())
                : Optional.empty();
    }

    static List<Path> visible(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(each -> !each.getFileName().toString().startsWith(".")
                            && !each.getFileName().toString().equals("__MACOSX"))
                    .sorted()
                    .limit(Limits.ENTRIES)
                    .toList();
        }
    }

    private static Place checkout(String name, Path folder) throws IOException {
        var git = folder.resolve(".git");
        if (!Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("its .git is no folder but names another place");
        }
        var tip = References.of(git)
                .head()
                .orElseThrow(() -> new IOException("there is no commit on its default branch"));
        var objects = ObjectsOf.in(git);
        try {
            return new RepositoryPlace(name, objects, tip, submitted(folder, objects, tip));
        } catch (IOException | RuntimeException broken) {
            objects.close();
            throw new IOException("its repository is not whole (" + broken.getMessage() + ")", broken);
        }
    }

    /** The platform's word: a file of that name in the commit itself would be the student's. */
    private static Optional<RepositoryPlace.Submitted> submitted(Path folder, ObjectsOf objects, ObjectId tip)
            throws IOException {
        var told = PlatformResult.in(folder);
        if (told.isEmpty()) {
            return told;
        }
        try (var walk = new RevWalk(objects.repository());
                var tree = TreeWalk.forPath(
                        objects.repository(),
                        PlatformResult.FILE,
                        walk.parseCommit(tip).getTree())) {
            return tree == null ? told : Optional.empty();
        }
    }

    private static List<Place> plain(String name, Path folder, Optional<Instant> when) throws IOException {
        var places = new ArrayList<Place>(List.of(new FolderPlace(name, folder, when)));
        for (var each : visible(folder)) {
            var inside = each.getFileName().toString();
            if (inside.toLowerCase(Locale.ROOT).endsWith(".zip")
                    && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
                    && places.size() <= ZIPS) {
                places.add(new ZipPlace(name + "/" + inside, each));
            }
        }
        return places;
    }
}
