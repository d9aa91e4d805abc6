package grader.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.compile.Compilation;
import grader.compile.SourceCompiler;
import grader.run.Kit;
import grader.submission.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A method that the checks need and that is not there is one sentence, before anything runs. */
class RequiredApiTest {
    private static final String WHOLE = String.join(
            "\n",
            "package threads.t03_mutex;",
            "public final class Mutex {",
            "    public Mutex() {}",
            "    public void acquire() throws InterruptedException {}",
            "    public boolean tryAcquire(java.time.Duration timeout) throws InterruptedException { return true; }",
            "    public void release() {}",
            "}");

    private final Kit kit = Kit.locate();
    private final ExerciseEntry mutex =
            Catalog.read(kit.checksJar()).select(List.of("t03")).getFirst();
    private final RequiredApi api = RequiredApi.of(kit.checksJar(), mutex);

    private Map<String, byte[]> classes(String source) {
        var file = new SourceFile(Path.of("Mutex.java"), "Mutex.java", source);
        return switch (new SourceCompiler(Locale.ENGLISH).compile(mutex, List.of(file), List.of())) {
            case Compilation.Succeeded(var classes) -> classes;
            case Compilation.Failed(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private List<RequiredApi.Missing> missing(String old, String replacement) {
        assertTrue(WHOLE.contains(old), old);
        return api.missing(classes(WHOLE.replace(old, replacement)));
    }

    @Test
    void nothingIsMissingOfTheTask() {
        assertEquals(List.of(), api.missing(classes(WHOLE)));
        assertEquals(List.of(), missing("public void release", "public synchronized void release"));
    }

    @Test
    void aChangedSignatureIsToldWithItsLine() {
        assertEquals(
                List.of(new RequiredApi.Missing(
                        "Mutex.java",
                        5,
                        "the checks need the public boolean tryAcquire(Duration) of Mutex, and it is declared as"
                                + " boolean tryAcquire(long): put it back as the task gives it")),
                missing("java.time.Duration timeout", "long timeout"));
    }

    @Test
    void whatIsNotPublicOrGoneIsToldOnce() {
        assertEquals(
                List.of("the checks need the public void release() of Mutex, and it is not public: put it back as the"
                        + " task gives it"),
                missing("public void release", "void release").stream()
                        .map(RequiredApi.Missing::what)
                        .toList());
        assertEquals(1, missing("public void release() {}", "").size());
        assertEquals(
                1, missing("public Mutex() {}", "private Mutex(int permits) {}").size());
        assertEquals(
                "Mutex.java",
                missing("public final class Mutex", "final class Mutex")
                        .getFirst()
                        .file());
    }
}
