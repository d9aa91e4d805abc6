package grader.starter;

import grader.catalog.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What a student's repository remembers of the files that the kit wrote: a hash of each. */
final class StarterRecord {
    private StarterRecord() {}

    /** The hashes, by path, that the file has. */
    static Map<String, String> read(Path file) {
        try {
            var record = new HashMap<String, String>();
            for (String line : Files.readAllLines(file)) {
                var parts = line.split("  ", 2);
                if (parts.length == 2) {
                    record.put(parts[1], parts[0]);
                }
            }
            return record;
        } catch (IOException notReadable) {
            throw new UsageException("cannot read " + file + ": restore it from the repository");
        }
    }

    /** The file's text. */
    static String lines(Map<String, String> record) {
        var text = new StringBuilder();
        record.forEach(
                (path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /** Line breaks do not count: version control on Windows may have changed them. */
    static String hash(byte[] bytes) {
        try {
            var text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException lacking) {
            throw new IllegalStateException("every JDK has SHA-256", lacking);
        }
    }
}
