package grader;

import grader.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A submission that wants points without being right.
 *
 * @param tries what it tries
 * @param stoppedBy which layer stops it
 * @param ends the status of its report
 * @param says what the report tells, among other things
 */
record Attack(Path folder, String tries, String stoppedBy, String ends, String says) {
    private static final Set<String> LAYERS =
            Set.of("compile", "policy", "loaders", "worker", "channel", "tripwire", "limits", "submission");

    Attack {
        if (tries.isBlank() || ends.isBlank() || !LAYERS.contains(stoppedBy)) {
            throw new IllegalArgumentException(folder + " begins with lines that say what it tries and how it ends");
        }
    }

    static List<Attack> all(Path corpus) throws IOException {
        try (var folders = Files.list(corpus)) {
            return folders.sorted().map(Attack::read).toList();
        }
    }

    private static Attack read(Path folder) {
        try {
            var lines = Files.readAllLines(source(folder));
            return new Attack(
                    folder,
                    header(lines, "tries"),
                    header(lines, "stopped by"),
                    header(lines, "ends"),
                    header(lines, "says"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path source(Path folder) {
        var mutex = folder.resolve("Mutex.java");
        return Files.exists(mutex) ? mutex : folder.resolve("ProcessPool.java");
    }

    private static String header(List<String> lines, String word) {
        var begin = "// " + word + ": ";
        return lines.stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst()
                .orElse("");
    }

    /** The exercise that it attacks. */
    String exercise() {
        return source(folder).endsWith("Mutex.java") ? "threads.t03_mutex" : "processes.p06_process_pool";
    }

    /** Writes it as a submission: what is in its folder {@code root} to the root, the rest to the package's folder. */
    void copyTo(Path submission) throws IOException {
        var sources = submission.resolve("src/main/java").resolve(exercise().replace('.', '/'));
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var inside = folder.relativize(file);
                var target = inside.startsWith("root")
                        ? submission.resolve(
                                inside.subpath(1, inside.getNameCount()).toString())
                        : sources.resolve(inside.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** The report's status, as in the JSON report. */
    static String status(Report report) {
        return switch (report) {
            case Report.Graded _ -> "graded";
            case Report.NotSubmitted _ -> "not_submitted";
            case Report.NotCompiled _ -> "not_compiled";
            case Report.NotAllowed _ -> "not_allowed";
            case Report.TimedOut _ -> "timed_out";
            case Report.Crashed _ -> "crashed";
            case Report.Tampered _ -> "tampered";
            case Report.GraderFailed _ -> "grader_failed";
        };
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
