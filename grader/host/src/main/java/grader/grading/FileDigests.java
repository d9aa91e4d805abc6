package grader.grading;

import grader.scratch.Sha;
import grader.scratch.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Digests of the content of files and of folders with all that is in them. One is computed again only when time, size
 * or identity of a file has changed; what is known is noted for the next grader. Thread-safe.
 */
final class FileDigests {
    private static final Pattern NOTED = Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64})");

    /** With the time of the last change of whatever kind, where there is one: nobody can set that one back. */
    private static final String ATTRIBUTES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                    ? "unix:size,lastModifiedTime,fileKey,ctime"
                    : "size,lastModifiedTime,fileKey";

    private final Path notes;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, String> used = new ConcurrentHashMap<>();

    /** @param notes where digests are noted; an aid alone, so that it may be missing, spoilt or impossible to write */
    FileDigests(Path notes) {
        this.notes = notes;
        try {
            for (var line : Files.readString(notes).lines().toList()) {
                var noted = NOTED.matcher(line);
                if (noted.matches()) {
                    known.put(noted.group(1), noted.group(2));
                }
            }
        } catch (IOException _) {
            known.clear(); // computed anew, and noted
        }
    }

    /** The digest of what is there now. */
    String of(Path path) throws IOException {
        var state = state(path);
        var digest = known.get(state);
        if (digest == null) {
            digest = content(path);
            known.put(state, digest);
        }
        used.put(state, digest);
        return digest;
    }

    /** Notes what this grader asked for, and nothing older. */
    void note() {
        if (!used.equals(known)) {
            var text = used.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                    .sorted()
                    .collect(Collectors.joining());
            try {
                WholeFile.write(notes, text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // Computed again the next time.
            }
            known.keySet().retainAll(used.keySet());
        }
    }

    /** Another one whenever a file is another one, was written, or was given the times of another one. */
    private static String state(Path path) throws IOException {
        var state = new Sha().with(path.toString());
        try (var all = Files.walk(path)) {
            for (var file : all.sorted().toList()) {
                var attributes = Files.readAttributes(file, ATTRIBUTES);
                state.with(file.toString())
                        .with(String.valueOf(attributes.get("size")))
                        .with(String.valueOf(attributes.get("lastModifiedTime")))
                        .with(String.valueOf(attributes.get("fileKey")))
                        .with(String.valueOf(attributes.get("ctime")));
            }
        }
        return state.hex();
    }

    private static String content(Path path) throws IOException {
        var content = new Sha();
        try (var all = Files.walk(path)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                content.with(path.relativize(file).toString()).with(Files.readAllBytes(file));
            }
        }
        return content.hex();
    }
}
