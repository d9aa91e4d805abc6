package grader.grading;

import grader.catalog.ExerciseEntry;
import grader.report.Report;
import grader.run.Kit;
import grader.scratch.Sha;
import grader.submission.Given;
import grader.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known already: the report of an exercise that was judged to its end, kept by the content of all that had a
 * part in it (the submission's files, those that the kit gives, checks, kit, JDK). Thread-safe.
 */
final class VerdictCache {
    private final Kit kit;
    private final KitDigest digest;
    private final KeptFiles files;
    private final Keeping keeping;

    VerdictCache(Kit kit, Keeping keeping) {
        var folder = kit.cache().resolve("verdicts");
        this.kit = kit;
        this.digest = new KitDigest(kit, new FileDigests(folder.resolve("digests")));
        this.files = new KeptFiles(folder);
        this.keeping = keeping;
    }

    /** Asked before a submission's files are judged: the kept report, or what judging them comes to. */
    @FunctionalInterface
    interface Known {
        /** Nothing is known. */
        Known NOTHING = (files, exercise, seed, judge) -> judge.get();

        Report or(List<SourceFile> files, ExerciseEntry exercise, long seed, Supplier<Report> judge);
    }

    /**
     * What is known by one kind of judging.
     *
     * @param judge names the kind, with all that has a part in it and is not in every other, as it is when asked
     */
    Known by(Supplier<String> judge) {
        return keeping == Keeping.NONE
                ? Known.NOTHING
                : (sources, exercise, seed, judging) -> {
                    var key = key(judge, sources, exercise);
                    var kept = keeping == Keeping.TAKE
                            ? key.flatMap(known -> read(known, exercise))
                            : Optional.<Report>empty();
                    return kept.orElseGet(() -> judged(key, () -> key(judge, sources, exercise), seed, judging.get()));
                };
    }

    private Optional<Report> read(String key, ExerciseEntry exercise) {
        return files.read(key).flatMap(text -> KeptReport.read(text, exercise));
    }

    /** Keeps it, if nothing but what the key says can have had a part in it. */
    private Report judged(Optional<String> before, Supplier<Optional<String>> now, long seed, Report report) {
        if (report instanceof Report.Graded graded && before.isPresent() && before.equals(now.get())) {
            KeptReport.write(graded, seed, Instant.now()).ifPresent(text -> files.write(before.get(), text));
        }
        return report;
    }

    /** Empty when something of it cannot be read. */
    private Optional<String> key(Supplier<String> judge, List<SourceFile> sources, ExerciseEntry exercise) {
        try {
            var key = new Sha().with(exercise.id()).with(judge.get()).with(digest.now());
            sources.forEach(file -> key.with(file.name()).with(file.text()));
            key.with("given");
            Given.read(kit.root(), exercise)
                    .forEach(file -> key.with(file.name()).with(file.text()));
            return Optional.of(key.hex());
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }
}
