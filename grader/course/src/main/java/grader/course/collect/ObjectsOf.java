package grader.course.collect;

import grader.scratch.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The objects of somebody's repository, and nothing else of it: seen through an empty repository of our own, so that no
 * configuration, hook, attribute or reference of theirs is ever read by a program that would act on it.
 */
final class ObjectsOf implements AutoCloseable {
    private static final List<String> ELSEWHERE = List.of("info/alternates", "info/http-alternates");
    private static final String OURS = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n";

    static {
        SystemReader.setInstance(new NoConfiguration(SystemReader.getInstance()));
    }

    private final Path scratch;
    private final Repository repository;

    private ObjectsOf(Path scratch, Repository repository) {
        this.scratch = scratch;
        this.repository = repository;
    }

    /**
     * Opens them.
     *
     * @param gitFolder the repository's own folder, such as {@code .git}
     * @throws IOException when they are not all there, or lie elsewhere
     */
    static ObjectsOf in(Path gitFolder) throws IOException {
        var objects = gitFolder.resolve("objects");
        refuseLinks(objects);
        for (var name : ELSEWHERE) {
            if (Files.exists(objects.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("its repository borrows objects from another one (objects/" + name + ")");
            }
        }
        var scratch = Scratch.folder(Scratch.temporary(), "objects");
        Files.createDirectories(scratch.resolve("refs"));
        Files.writeString(scratch.resolve("HEAD"), "ref: refs/heads/none\n", StandardCharsets.US_ASCII);
        Files.writeString(scratch.resolve("config"), OURS, StandardCharsets.US_ASCII);
        Files.createSymbolicLink(scratch.resolve("objects"), objects.toRealPath());
        var builder = new FileRepositoryBuilder().setGitDir(scratch.toFile()).setBare();
        return new ObjectsOf(scratch, builder.build());
    }

    private static void refuseLinks(Path objects) throws IOException {
        if (!Files.isDirectory(objects, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("its repository has no objects of its own");
        }
        try (var all = Files.walk(objects, 2)) {
            var looked = 0;
            for (var each : (Iterable<Path>) all::iterator) {
                looked++;
                if (looked > 4 * Limits.ENTRIES) {
                    throw new IOException("its repository has more loose objects than one should; run git gc in it");
                }
                if (Files.isSymbolicLink(each)) {
                    throw new IOException("its repository is a set of links (" + objects.relativize(each) + ")");
                }
            }
        }
    }

    Repository repository() {
        return repository;
    }

    @Override
    public void close() {
        repository.close();
        try {
            Files.deleteIfExists(scratch.resolve("objects")); // the link alone, before the rest
        } catch (IOException stays) {
            return;
        }
        Scratch.delete(scratch);
    }

    /** What a person or a machine has set up for git is not ours; finding it would start the git command. */
    private static final class NoConfiguration extends SystemReader.Delegate {
        private NoConfiguration(SystemReader real) {
            super(real);
        }

        @Override
        public FileBasedConfig openUserConfig(Config parent, FS files) {
            return new Empty(parent, files);
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS files) {
            return new Empty(parent, files);
        }

        @Override
        public FileBasedConfig openJGitConfig(Config parent, FS files) {
            return new Empty(parent, files);
        }
    }

    private static final class Empty extends FileBasedConfig {
        /** What the dates of files are exact to, wherever they lie. */
        private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

        private Empty(Config parent, FS files) {
            super(parent, new java.io.File("nowhere"), files);
        }

        /** Told, and so not measured: for that, files would be written beside the objects, and a thread would do it. */
        @Override
        public long getTimeUnit(String section, String subsection, String name, long usual, TimeUnit unit) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? unit.convert(COARSEST_CLOCK)
                    : super.getTimeUnit(section, subsection, name, usual, unit);
        }

        @Override
        public void load() throws IOException, ConfigInvalidException {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // There is nowhere to save to.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
