package grader.starter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Jars as bytes: the same entries give the same bytes. What cannot be read is the machine's fault. */
public final class Jars {
    /** No time at all: an export made again is the same. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Jars() {}

    /** A jar of these entries, by path. */
    static byte[] of(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                var named = new ZipEntry(entry.getKey());
                named.setTimeLocal(NO_TIME);
                jar.putNextEntry(named);
                jar.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a jar could not be written to memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** The files in a jar or a folder, by path. */
    static SequencedMap<String, byte[]> entries(Path jarOrFolder) {
        try {
            return Files.isDirectory(jarOrFolder) ? below(jarOrFolder) : entries(Files.readAllBytes(jarOrFolder));
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + jarOrFolder, notReadable);
        }
    }

    /** The files in a jar, by path. */
    public static SequencedMap<String, byte[]> entries(byte[] jar) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static SequencedMap<String, byte[]> below(Path folder) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return entries;
    }
}
