package grader.starter;

import grader.catalog.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A student's repository on disk. It remembers of every file what the kit wrote, so that an update tells the kit's
 * files from the student's: what differs from what was written is his and is never touched.
 */
public final class StarterFolder {
    private static final String RECORD = StarterTree.KIT_FOLDER + "files.txt";
    /** The student's part: what is missing there he has removed. */
    private static final String STUDENTS = "exercises/";
    /** What is put beside a file that the student has edited, and the kit has changed since. */
    public static final String NEWER = ".new";

    private static final Pattern EXERCISE = Pattern.compile("exercises/src/main/java/([^/]+)/([^/]+)/.*");

    private final Path folder;

    private StarterFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What a write did.
     *
     * @param written files that are new or were brought up to date
     * @param kept files of the kit that somebody had changed: they stay as they are
     * @param newer those of them that the kit has changed, too: its text lies beside them
     */
    public record Written(int written, List<String> kept, List<String> newer) {}

    /**
     * Writes a new repository.
     *
     * @throws UsageException when the folder holds something or cannot be written
     */
    public static Written create(Path folder, SequencedMap<String, byte[]> tree) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(folder)) {
            throw new UsageException(folder + " is there already and is not an empty folder: name a new one, or bring a"
                    + " student's repository up to date with --update");
        }
        return new StarterFolder(folder).write(tree, Map.of());
    }

    /**
     * Brings a repository that the kit wrote up to date.
     *
     * @throws UsageException when it is none or cannot be written
     */
    public static Written update(Path folder, SequencedMap<String, byte[]> tree) {
        var starter = recorded(folder);
        return starter.write(tree, starter.recordBefore());
    }

    /**
     * The exercises that a repository was written with.
     *
     * @throws UsageException when the kit did not write it
     */
    public static List<String> exercises(Path folder) {
        return recorded(folder).recordBefore().keySet().stream()
                .map(EXERCISE::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) + "." + found.group(2))
                .sorted()
                .distinct()
                .toList();
    }

    private static StarterFolder recorded(Path folder) {
        if (!Files.isRegularFile(folder.resolve(RECORD))) {
            throw new UsageException(folder + " is no student's repository that this kit wrote: it has no " + RECORD
                    + "; without --update a new one is written");
        }
        return new StarterFolder(folder);
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException notReadable) {
            throw new UsageException("cannot read " + folder + ": name a folder that you may read and write");
        }
    }

    private Written write(SequencedMap<String, byte[]> tree, Map<String, String> before) {
        var kept = new ArrayList<String>();
        var newer = new ArrayList<String>();
        var written = 0;
        try {
            var record = new TreeMap<String, String>();
            for (var file : tree.entrySet()) {
                var path = file.getKey();
                record.put(path, StarterRecord.hash(file.getValue()));
                if (isTheKits(path, before) || isAsNew(path, file.getValue())) {
                    written += put(path, file.getValue()) ? 1 : 0;
                } else {
                    kept.add(path);
                    if (isChangedStub(path, file.getValue(), before)) {
                        newer.add(path);
                        written += put(path + NEWER, file.getValue()) ? 1 : 0;
                    }
                }
            }
            removeOld(tree, before);
            put(RECORD, StarterRecord.lines(record).getBytes(StandardCharsets.UTF_8));
        } catch (IOException cannot) {
            throw new UsageException("cannot write below " + folder + " (" + cannot.getMessage()
                    + "): name a folder that you may write to; what was there is still there");
        }
        return new Written(written, kept, newer);
    }

    /** Whether the file is as the kit wrote it. The kit's own folder is always its own; links are nobody's. */
    private boolean isTheKits(String path, Map<String, String> before) throws IOException {
        var file = folder.resolve(path);
        if (path.startsWith(StarterTree.KIT_FOLDER)) {
            return true;
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return !path.startsWith(STUDENTS) || !before.containsKey(path);
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && StarterRecord.hash(Files.readAllBytes(file)).equals(before.get(path));
    }

    /** A student goes on with the contract that he has read: he is to see that there is another one. */
    private boolean isChangedStub(String path, byte[] bytes, Map<String, String> before) {
        return path.startsWith(STUDENTS)
                && before.containsKey(path)
                && !StarterRecord.hash(bytes).equals(before.get(path))
                && Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isAsNew(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && StarterRecord.hash(Files.readAllBytes(file)).equals(StarterRecord.hash(bytes));
    }

    private boolean put(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        if (Files.exists(file) && MessageDigest.isEqual(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        var script = bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!';
        if (script && !file.toFile().setExecutable(true, false)) {
            throw new IOException(path + " cannot be made executable");
        }
        return true;
    }

    /** Jars of an older kit would be on the class path beside the new ones. */
    private void removeOld(SequencedMap<String, byte[]> tree, Map<String, String> before) throws IOException {
        for (String path : before.keySet()) {
            if (path.startsWith(StarterTree.KIT_FOLDER) && !path.contains("..") && !tree.containsKey(path)) {
                Files.deleteIfExists(folder.resolve(path));
            }
        }
    }

    private Map<String, String> recordBefore() {
        return StarterRecord.read(folder.resolve(RECORD));
    }
}
