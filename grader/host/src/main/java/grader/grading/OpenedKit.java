package grader.grading;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.report.Report;
import grader.run.Kit;
import grader.run.Progress;
import grader.run.Turn;
import grader.scratch.Scratch;
import grader.starter.SealKey;
import grader.starter.Sealed;
import grader.starter.StarterTree;
import grader.starter.VisibleTests;
import grader.submission.SubmissionFolder;
import grader.text.Bundles;
import grader.text.Language;
import grader.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kit with its checks as they can be had here: open; sealed and opened with the key, for as long as this is not
 * closed; or neither, and then the visible tests judge.
 */
public final class OpenedKit implements AutoCloseable {
    /** Names the file of checks that {@code ./grade unseal} has written: so no key is near what students wrote. */
    static final String OPENED = "INTERLEAVE_CHECKS";

    /** What reading, compiling, rewriting and telling one exercise may cost. */
    private static final Duration MOST_CPU = Duration.ofSeconds(120);

    public static final String VISIBLE_ONLY =
            "Judged here: the visible tests alone (V1, V2 and so on), a point each. The hidden checks are sealed; they"
                    + " run where " + SealKey.VARIABLE + " is set.";

    private final Kit kit;
    private final boolean hidden;
    private final Optional<Path> temporary;
    private final Texts texts;

    private OpenedKit(Kit kit, boolean hidden, Optional<Path> temporary, Language language) {
        this.kit = kit;
        this.hidden = hidden;
        this.temporary = temporary;
        this.texts = Bundles.read(language, kit.checksJar(), kit.visibleTests());
    }

    /**
     * The kit that this grader was started from.
     *
     * @throws UsageException when the environment names a key or a file that opens nothing
     */
    public static OpenedKit locate(Map<String, String> environment, Language language) {
        var kit = Kit.locate();
        Scratch.sweep(Scratch.temporary());
        Scratch.sweep(kit.cache());
        if (!kit.checksJar().endsWith(StarterTree.OUTLINE)) {
            return new OpenedKit(kit, true, Optional.empty(), language);
        }
        var opened = environment.getOrDefault(OPENED, "");
        if (!opened.isBlank()) {
            if (!Files.isReadable(Path.of(opened))) {
                throw new UsageException(OPENED + " names " + opened + ", which cannot be read: `./grade unseal "
                        + opened + "` writes it, or unset the variable");
            }
            return new OpenedKit(with(kit, Path.of(opened).toAbsolutePath()), true, Optional.empty(), language);
        }
        var key = environment.getOrDefault(SealKey.VARIABLE, "");
        if (key.isBlank()) {
            return new OpenedKit(kit, false, Optional.empty(), language);
        }
        var file = opened(kit, SealKey.parse(key));
        return new OpenedKit(with(kit, file), true, Optional.of(file), language);
    }

    private static Kit with(Kit kit, Path checks) {
        return new Kit(kit.root(), checks, kit.workerClassPath(), kit.cache());
    }

    private static Path opened(Kit kit, SealKey key) {
        var checks = plain(kit, key);
        try {
            var file = Scratch.file("interleave-checks", ".jar");
            file.toFile().deleteOnExit();
            return Files.write(file, checks);
        } catch (IOException full) {
            throw new UncheckedIOException("the opened checks could not be written to the folder for such files", full);
        }
    }

    /** The checks of a kit that has them sealed. */
    public static byte[] plain(Kit kit, SealKey key) {
        var sealed = kit.root().resolve(StarterTree.SEALED);
        try {
            return Sealed.open(Files.readAllBytes(sealed), key);
        } catch (IOException missing) {
            throw new UsageException("cannot read " + sealed + ": restore it from the repository that you were given");
        }
    }

    public Kit kit() {
        return kit;
    }

    public Catalog catalog() {
        return Catalog.read(kit.checksJar()).in(texts);
    }

    /** All exercises, each worth what can be earned here. */
    public List<ExerciseEntry> listed() {
        return listed(catalog().all());
    }

    /** These exercises, each worth what can be earned here. */
    public List<ExerciseEntry> listed(List<ExerciseEntry> exercises) {
        return hidden
                ? exercises
                : exercises.stream()
                        .map(exercise ->
                                VisibleTests.of(kit, exercise).exercise().in(texts.with(exercise.id())))
                        .toList();
    }

    /** What is said here, in the reader's language. */
    public Texts texts() {
        return texts;
    }

    /** Whether the hidden checks judge. */
    public boolean hidden() {
        return hidden;
    }

    /** Whether whoever reads a report here can run the checks that judge. */
    public boolean runnable() {
        return hidden && kit.checksJar().equals(Kit.locate().checksJar());
    }

    /** Grades one exercise after another of a submission, with whatever judges here; nothing is taken as known. */
    public Judge judge() {
        return judge(new Turn(1), Keeping.NONE);
    }

    /** Grades exercises of a submission side by side, on threads that have their place in the turn. */
    public Judge judge(Turn turn, Keeping keeping) {
        return judge(turn, keeping, Stage.Listener.NONE);
    }

    /**
     * The same.
     *
     * @param also is told of each stage
     */
    public Judge judge(Turn turn, Keeping keeping, Stage.Listener also) {
        var locale = texts.language().locale();
        var stages = new StageLog(also);
        var cache = new VerdictCache(kit, keeping);
        Judge judge = hidden
                ? new Grading(kit, locale, stages, turn, cache.by(() -> "hidden"))::grade
                : new VisibleGrading(kit, locale, stages, cache)::grade;
        return new Contained(judge, kit.cache(), texts, MOST_CPU, stages);
    }

    /** Grades one exercise. */
    public interface Judge {
        Report grade(SubmissionFolder folder, ExerciseEntry exercise, long seed, Progress progress);
    }

    @Override
    public void close() {
        temporary.ifPresent(file -> file.toFile().delete());
    }
}
