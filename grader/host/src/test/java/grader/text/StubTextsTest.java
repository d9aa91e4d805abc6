package grader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Kit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contracts promise the same in both languages: the Chinese edition of every file below the stubs' folder has the
 * same code, the same clauses, TODOs and tags in the same order, the same names and numbers in each, and words of its
 * own. Which English text each part was last read against is kept in {@code english.txt}: where that has changed since,
 * the part to be looked at is named.
 */
class StubTextsTest {
    /** Set it when the Chinese parts that the test names have been read against the English ones. */
    private static final String READ = "chinese.read";

    private static final Path SOURCES = Kit.locate().root().resolve("exercises/src/main");
    private static final Path ENGLISH = SOURCES.resolve("java");
    private static final Path CHINESE = SOURCES.resolve("zh");
    private static final Path LAST_READ = CHINESE.resolve("english.txt");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** So many in a row are a sentence that was left as it is. */
    private static final Pattern ENGLISH_WORDS = Pattern.compile("(?:\\b[A-Za-z]{2,}[,;:.]? +){4}");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    static Stream<String> files() throws IOException {
        return names(CHINESE).stream();
    }

    private static Set<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            var names = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .forEach(names::add);
            return names;
        }
    }

    @Test
    void everyFileIsThereInBothLanguages() throws IOException {
        assertEquals(String.join("\n", names(ENGLISH)), String.join("\n", names(CHINESE)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothEditionsHaveTheSameCodeAndTheSameParts(String file) throws IOException {
        var english = StubText.of(Files.readString(ENGLISH.resolve(file)));
        var chinese = StubText.of(Files.readString(CHINESE.resolve(file)));
        assertEquals(english.code(), chinese.code(), file);
        assertEquals(
                List.copyOf(english.parts().keySet()),
                List.copyOf(chinese.parts().keySet()),
                file);
        var wrong = new ArrayList<String>();
        english.parts().forEach((name, text) -> {
            var other = chinese.parts().getOrDefault(name, "");
            if (!StubText.signs(text).equals(StubText.signs(other))) {
                wrong.add(name + ": names, numbers and tags are " + StubText.signs(text) + ", in Chinese "
                        + StubText.signs(other));
            }
            var words = StubText.words(other);
            var said = WORD.matcher(StubText.words(text)).find();
            if (said && !HAN.matcher(words).find()
                    || ENGLISH_WORDS.matcher(words).find()) {
                wrong.add(name + ": is not said in Chinese: " + other);
            }
        });
        assertEquals("", String.join("\n", wrong), file);
    }

    @Test
    void everyChinesePartWasReadAgainstTheEnglishOfToday() throws IOException, NoSuchAlgorithmException {
        var today = new ArrayList<String>();
        for (String file : names(CHINESE)) {
            for (var part :
                    StubText.of(Files.readString(ENGLISH.resolve(file))).parts().entrySet()) {
                today.add(digest(part.getValue()) + "  " + file + ": " + part.getKey());
            }
        }
        if (Boolean.getBoolean(READ)) {
            Files.writeString(LAST_READ, String.join("\n", today) + "\n");
        }
        assertTrue(today.size() > names(CHINESE).size(), today.size() + " parts");
        var read = new HashSet<>(Files.readAllLines(LAST_READ));
        var changed = today.stream().filter(line -> !read.contains(line)).toList();
        assertEquals(
                "",
                String.join("\n", changed),
                "these English parts are new or have changed: read the Chinese ones below " + CHINESE
                        + " against them, mend these, and then write down that you did with -D" + READ + "=true");
        assertEquals(String.join("\n", today), String.join("\n", Files.readAllLines(LAST_READ)), "lines left over");
    }

    /** Line breaks do not count. */
    private static String digest(String text) throws NoSuchAlgorithmException {
        var said = text.replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said), 0, 4);
    }
}
