package grader.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.catalog.SampleExercise;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the sentence of a stub names as a family ("the collections", "atomics") may be used, all of it. */
class NamedFamiliesTest {
    private static final String PACKAGE = "java.util.concurrent.";
    /** The families as sentences name them: what is in the plural is allowed, "not a lock" is not. */
    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "the collections|atomics and collections|collections of",
                    List.of(
                            "ConcurrentHashMap<String, String>()",
                            "ConcurrentLinkedDeque<String>()",
                            "ConcurrentLinkedQueue<String>()",
                            "ConcurrentSkipListMap<String, String>()",
                            "ConcurrentSkipListSet<String>()",
                            "CopyOnWriteArrayList<String>()",
                            "CopyOnWriteArraySet<String>()")),
            new Family(
                    "atomics|java\\.util\\.concurrent\\.atomic\\b",
                    List.of("atomic.AtomicInteger()", "atomic.LongAdder()", "atomic.AtomicReference<String>()")),
            new Family("\\blatches\\b", List.of("CountDownLatch(1)")),
            new Family("\\bsemaphores\\b", List.of("Semaphore(1)")),
            new Family("\\blocks, (latches|conditions)|any lock of the JDK", List.of("locks.ReentrantLock()")));

    private final Kit kit = Kit.locate();

    private record Family(String named, List<String> members) {
        boolean isNamedIn(String sentence) {
            return Pattern.compile(named).matcher(sentence).find();
        }

        String code() {
            return members.stream()
                    .map(member -> "new " + PACKAGE + member + ";\n")
                    .collect(Collectors.joining("", "class Mine { void f() {\n", "} }"));
        }
    }

    @Test
    void aFamilyThatAStubNamesIsAllowed() throws IOException {
        var refused = new ArrayList<String>();
        var named = 0;
        for (var exercise : Catalog.read(kit.checksJar()).all()) {
            var sentence = sentence(exercise);
            for (var family : FAMILIES) {
                if (family.isNamedIn(sentence)) {
                    named++;
                    Snippets.check(SampleExercise.with(List.of(), exercise.uses()), family.code())
                            .forEach(found -> refused.add(exercise.id() + " " + found));
                }
            }
        }
        assertTrue(named > 20, "only " + named + " families were found in the sentences");
        assertEquals("", String.join("\n", refused));
    }

    /** From "You may use" to the contract, of all files of the exercise. */
    private String sentence(ExerciseEntry exercise) throws IOException {
        var folder = kit.root()
                .resolve("exercises/src/main/java")
                .resolve(exercise.id().replace('.', '/'));
        var text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                var source =
                        Files.readString(file).replaceAll("\\s+\\*\\s+", " ").replaceAll("\\{@code ([^}]*)}", "$1");
                var begin = source.indexOf("You may use");
                text.append(begin < 0 ? "" : source.substring(begin, source.indexOf("<h2>", begin)));
            }
        }
        return text.toString();
    }
}
