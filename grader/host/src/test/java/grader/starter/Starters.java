package grader.starter;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.text.Language;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Students' repositories as this build would write them, in memory. */
public final class Starters {
    /** A key of no course. */
    public static final SealKey KEY = SealKey.parse("0123456789abcdef".repeat(4));

    private Starters() {}

    static Catalog catalog() {
        return Catalog.read(Kit.locate().checksJar());
    }

    /** All that this JVM was started from but the tests. */
    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
    }

    /** With the checks sealed. */
    public static SequencedMap<String, byte[]> sealed(String... ids) {
        return tree(Language.ENGLISH, Optional.of(KEY), ids);
    }

    /** With the checks sealed. */
    static SequencedMap<String, byte[]> in(Language language, String... ids) {
        return tree(language, Optional.of(KEY), ids);
    }

    static SequencedMap<String, byte[]> open(String... ids) {
        return tree(Language.ENGLISH, Optional.empty(), ids);
    }

    private static SequencedMap<String, byte[]> tree(Language language, Optional<SealKey> key, String... ids) {
        List<ExerciseEntry> exercises = catalog().select(List.of(ids));
        return StarterTree.of(Kit.locate(), classPath(), exercises, new Edition(language), key);
    }
}
