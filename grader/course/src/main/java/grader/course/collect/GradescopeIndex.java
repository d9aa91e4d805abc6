package grader.course.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code submission_metadata.yml} of a Gradescope export: who handed in which folder, and when. */
final class GradescopeIndex {
    static final String FILE = "submission_metadata.yml";
    private static final int MOST_BYTES = 64 << 20;
    private static final Pattern FOLDER = Pattern.compile("^['\"]?(submission_\\d+)['\"]?:\\s*$");
    private static final Pattern PERSON = Pattern.compile("^\\s*-?\\s*:(?:sid|email|name):\\s*['\"]?(.*?)['\"]?\\s*$");
    private static final Pattern CREATED = Pattern.compile("^\\s+:created_at:\\s*['\"]?(.*?)['\"]?\\s*$");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS] XXX", Locale.ROOT);

    private final Map<String, Entry> entries = new HashMap<>();

    /** What is known of a folder. */
    record Entry(List<String> names, Optional<Instant> when) {}

    private GradescopeIndex() {}

    /** The index of an export; empty when there is none. */
    static Optional<GradescopeIndex> in(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        var index = new GradescopeIndex();
        try (var in = Files.newInputStream(file)) {
            index.read(new String(in.readNBytes(MOST_BYTES), java.nio.charset.StandardCharsets.UTF_8));
        }
        return Optional.of(index);
    }

    private void read(String text) {
        var current = "";
        for (var line : text.lines().toList()) {
            var folder = FOLDER.matcher(line);
            var person = PERSON.matcher(line);
            var created = CREATED.matcher(line);
            if (folder.matches()) {
                current = folder.group(1);
            } else if (!current.isEmpty()
                    && person.matches()
                    && !person.group(1).isBlank()) {
                add(current, Optional.of(person.group(1)), Optional.empty());
            } else if (!current.isEmpty() && created.matches()) {
                add(current, Optional.empty(), time(created.group(1)));
            }
        }
    }

    private void add(String folder, Optional<String> name, Optional<Instant> when) {
        var entry = entries.getOrDefault(folder, new Entry(List.of(), Optional.empty()));
        var names = new ArrayList<>(entry.names());
        name.ifPresent(names::add);
        // The first is the submission's own; what follows are its earlier versions.
        entries.put(folder, new Entry(names, entry.when().or(() -> when)));
    }

    private static Optional<Instant> time(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written.replaceFirst("Z$", "Z"), WRITTEN)
                    .toInstant());
        } catch (DateTimeException other) {
            try {
                return Optional.of(OffsetDateTime.parse(written).toInstant());
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }

    Optional<Entry> of(String folder) {
        return Optional.ofNullable(entries.get(folder));
    }
}
