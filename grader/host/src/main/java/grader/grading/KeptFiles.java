package grader.grading;

import grader.scratch.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A folder of texts by their keys, each with a code (HMAC-SHA-256) over key and text under a secret of this folder:
 * what is damaged, was copied to another key or comes from another folder is not there. Several graders may use it at
 * once. What cannot be read or written is not kept, and nothing else. Thread-safe.
 */
final class KeptFiles {
    /** Thirty exercises of a class of a hundred, and what they were yesterday: some ten megabytes. */
    private static final int MOST_FILES = 4_000;
    /** So that a full folder is not looked through for every file. */
    private static final int ROOM = 400;

    private static final int SECRET_BYTES = 32;
    private static final int CODE_DIGITS = 64;
    private static final String SECRET = "secret";

    private final Path folder;

    KeptFiles(Path folder) {
        this.folder = folder;
    }

    Optional<String> read(String key) {
        try {
            var file = folder.resolve(key);
            var content = Files.readString(file);
            if (content.length() <= CODE_DIGITS || !isSealed(key, content)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now())); // the oldest go: those nobody asks for
            return Optional.of(content.substring(CODE_DIGITS + 1));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private boolean isSealed(String key, String content) throws IOException {
        var code = code(secret(), key, content.substring(CODE_DIGITS + 1));
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8),
                content.substring(0, CODE_DIGITS).getBytes(StandardCharsets.UTF_8));
    }

    void write(String key, String text) {
        try {
            var code = code(secret(), key, text);
            WholeFile.write(folder.resolve(key), (code + "\n" + text).getBytes(StandardCharsets.UTF_8));
            makeRoom();
        } catch (IOException _) {
            // Judged again the next time.
        }
    }

    /** The folder's own; made when there is none that could be one. Of two made at once the later one stays. */
    private byte[] secret() throws IOException {
        var file = folder.resolve(SECRET);
        if (!Files.exists(file) || Files.size(file) != SECRET_BYTES) {
            var random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            WholeFile.write(file, random);
        }
        return Files.readAllBytes(file);
    }

    private static String code(byte[] secret, String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((key + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    private void makeRoom() throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        try (var files = Files.newDirectoryStream(folder, KeptFiles::mayGo)) {
            for (var file : files) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        if (times.size() > MOST_FILES) {
            var oldest = times.keySet().stream()
                    .sorted(Comparator.comparing(times::get))
                    .limit(times.size() - MOST_FILES + ROOM)
                    .toList();
            for (var file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean mayGo(Path file) {
        return file.getFileName().toString().length() == CODE_DIGITS
                || file.getFileName().toString().startsWith(WholeFile.UNFINISHED);
    }
}
