package grader.starter;

import grader.catalog.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A student's repository on disk. It remembers of every file what the kit wrote, so that an update tells the kit's
 * files from the student's: what differs from what was written is his and is never touched.
 */
public final class StarterFolder {
    private static final String RECORD = StarterTree.KIT_FOLDER + "files.txt";
    /** The student's part: what is missing there he has removed. */
    private static final String STUDENTS = "exercises/";

    private final Path folder;

    private StarterFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What a write did.
     *
     * @param written files that are new or were brought up to date
     * @param kept files of the kit that somebody had changed: they stay as they are
     */
    public record Written(int written, List<String> kept) {}

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
        var starter = new StarterFolder(folder);
        if (!Files.isRegularFile(folder.resolve(RECORD))) {
            throw new UsageException(folder + " is no student's repository that this kit wrote: it has no " + RECORD
                    + "; without --update a new one is written");
        }
        return starter.write(tree, starter.record());
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
        var written = 0;
        try {
            var record = new TreeMap<String, String>();
            for (var file : tree.entrySet()) {
                var path = file.getKey();
                record.put(path, hash(file.getValue()));
                if (isTheKits(path, before) || isAsNew(path, file.getValue())) {
                    written += put(path, file.getValue()) ? 1 : 0;
                } else {
                    kept.add(path);
                }
            }
            removeOld(tree, before);
            put(RECORD, lines(record).getBytes(StandardCharsets.UTF_8));
        } catch (IOException cannot) {
            throw new UsageException("cannot write below " + folder + " (" + cannot.getMessage()
                    + "): name a folder that you may write to; what was there is still there");
        }
        return new Written(written, kept);
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
                && hash(Files.readAllBytes(file)).equals(before.get(path));
    }

    private boolean isAsNew(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && hash(Files.readAllBytes(file)).equals(hash(bytes));
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

    private Map<String, String> record() {
        try {
            var record = new HashMap<String, String>();
            for (String line : Files.readAllLines(folder.resolve(RECORD))) {
                var parts = line.split("  ", 2);
                if (parts.length == 2) {
                    record.put(parts[1], parts[0]);
                }
            }
            return record;
        } catch (IOException notReadable) {
            throw new UsageException("cannot read " + folder.resolve(RECORD) + ": restore it from the repository");
        }
    }

    private static String lines(Map<String, String> record) {
        var text = new StringBuilder();
        record.forEach(
                (path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /** Line breaks do not count: version control on Windows may have changed them. */
    private static String hash(byte[] bytes) {
        try {
            var text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException lacking) {
            throw new IllegalStateException("every JDK has SHA-256", lacking);
        }
    }
}
