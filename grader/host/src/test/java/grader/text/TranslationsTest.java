package grader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.proof.SaidTexts;
import grader.proof.SceneFolders;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text that a reader can meet is there in Chinese: none is missing, none is left over, none lost a value. What is
 * missing is shown as lines to be completed in the file that is named.
 */
class TranslationsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final int LEAST_TEXTS = 5;
    /** What libraries say that readers meet. */
    private static final Set<String> OF_LIBRARIES = Set.of(
            "{0} ==> expected: <{1}> but was: <{2}>",
            "expected: <{0}> but was: <{1}>",
            "Expected {0} to be thrown, but nothing was thrown.",
            "Show this help message and exit.",
            "Print version information and exit.");

    private static final String LABEL = "label|";
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Set<String> COMMON =
            Set.of("in", "at", "on", "of", "and", "or", "is", "to", "since", "for", "with", "by");

    private final Path grader = Kit.locate().root().resolve("grader");

    /** A part of the kit: where its classes are, and the file with its translations. */
    record Part(String name, List<Path> classes, Path bundle) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Of another module where that runs this test, which is when its classes are there. */
    static Stream<Part> parts() throws IOException {
        var root = Kit.locate().root().resolve("grader");
        var module = System.getProperty("interleave.texts", "");
        if (!module.isEmpty()) {
            var of = root.resolve(module);
            var texts = of.resolve("src/main/resources/grader").resolve(module);
            var rooms = rooms(of.resolve("target/classes/grader").resolve(module), texts);
            return Stream.of(new Part(module, rooms, texts.resolve("cli/zh.json")));
        }
        var exercises = Catalog.read(Kit.locate().checksJar()).all();
        var parts = new ArrayList<>(List.of(new Part(
                "grader",
                List.of(root.resolve("host/target/classes/grader"), root.resolve("worker/target/classes/grader")),
                root.resolve("host/src/main/resources/grader/text/zh.json"))));
        exercises.forEach(exercise -> parts.add(part(root, exercise)));
        exercises.forEach(exercise -> parts.add(visible(root.resolveSibling("exercises"), exercise)));
        return parts.stream();
    }

    /** One that has a file of its own holds it by a test of its own. */
    private static List<Path> rooms(Path classes, Path texts) throws IOException {
        try (Stream<Path> all = Files.list(classes)) {
            return all.filter(room -> room.endsWith("cli")
                            || Files.notExists(texts.resolve(classes.relativize(room) + "/zh.json")))
                    .toList();
        }
    }

    private static Part visible(Path root, ExerciseEntry exercise) {
        return new Part(
                exercise.id() + ", visible tests",
                List.of(root.resolve("target/test-classes").resolve(exercise.folder())),
                root.resolve("src/test/java").resolve(exercise.folder()).resolve("zh.json"));
    }

    private static Part part(Path root, ExerciseEntry exercise) {
        return new Part(
                exercise.id(),
                SceneFolders.with(root.resolve("checks/target/classes").resolve(exercise.folder())),
                root.resolve("checks/src/main/java").resolve(exercise.folder()).resolve("zh.json"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noTextIsMissingOrLeftOver(Part part) throws IOException {
        var translated = bundle(part.bundle());
        var words = new TreeSet<String>();
        var all = new HashSet<String>();
        for (var folder : part.classes()) {
            var said = SaidTexts.in(folder);
            words.addAll(said.words());
            all.addAll(said.all());
        }
        assertTrue(words.size() >= LEAST_TEXTS, "only " + words.size() + " texts were found");
        var missing = new TreeMap<String, String>();
        words.stream().filter(text -> !translated.containsKey(text)).forEach(text -> missing.put(text, ""));
        notSaid().forEach(missing::remove);
        var leftOver = new TreeSet<>(translated.keySet());
        var pieces = pieces(all);
        leftOver.removeIf(key -> isSaid(key, all, pieces));
        assertEquals(
                "{}",
                new String(Bundles.written(missing), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("\",\"", "\",\n\""),
                "missing in " + part.bundle() + " (or, if nobody reads it, in not-said.txt)");
        assertEquals(Set.of(), leftOver, "nothing says this any more: remove it from " + part.bundle());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyTranslationIsChineseAndHasTheSameValues(Part part) throws IOException {
        var wrong = new ArrayList<String>();
        bundle(part.bundle()).forEach((english, chinese) -> {
            if (!CHINESE.matcher(chinese).find() || !places(english).equals(places(chinese))) {
                wrong.add(english + " -> " + chinese);
            }
        });
        assertEquals(List.of(), wrong, part.bundle().toString());
    }

    /** A key is a constant, a label, or is put together from pieces of constants. */
    private static boolean isSaid(String key, Set<String> all, Set<String> pieces) {
        return all.contains(key)
                || OF_LIBRARIES.contains(key)
                || key.startsWith(LABEL) && all.contains(key.substring(LABEL.length()))
                || PLACE.splitAsStream(key).allMatch(piece -> isPutTogether(piece.strip(), pieces));
    }

    private static boolean isPutTogether(String text, Set<String> pieces) {
        return text.isEmpty()
                || pieces.stream()
                        .filter(text::startsWith)
                        .anyMatch(piece ->
                                isPutTogether(text.substring(piece.length()).strip(), pieces));
    }

    private static Set<String> pieces(Set<String> all) {
        return all.stream()
                .flatMap(PLACE::splitAsStream)
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A template whose words are in every sentence would change what students' programs say. */
    @ParameterizedTest
    @MethodSource("parts")
    void everyTemplateHasAWordOfItsOwn(Part part) throws IOException {
        var greedy = bundle(part.bundle()).keySet().stream()
                .filter(key -> PLACE.matcher(key).find())
                .filter(key -> !WORD.matcher(PLACE.matcher(key).replaceAll(" "))
                        .results()
                        .anyMatch(word -> !COMMON.contains(word.group())))
                .toList();
        assertEquals(List.of(), greedy, part.bundle().toString());
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group())
                .sorted()
                .toList();
    }

    private static Map<String, String> bundle(Path file) throws IOException {
        return Files.exists(file) ? Bundles.parse(Files.readAllBytes(file)) : new HashMap<>();
    }

    /** Texts that no reader meets: names of threads, what the kit says of its own mistakes. */
    private Set<String> notSaid() throws IOException {
        var texts = new HashSet<String>();
        for (var module : List.of("host", System.getProperty("interleave.texts", "host"))) {
            var file = grader.resolve(module).resolve("src/test/resources/texts/not-said.txt");
            for (var line : Files.readAllLines(file)) {
                texts.add(line.replace("\\n", "\n"));
            }
        }
        return texts;
    }
}
