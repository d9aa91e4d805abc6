package grader.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Kit;
import grader.text.Bundles;
import grader.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Students' repositories in Chinese. */
class EditionTest {
    private static final String MUTEX = "threads/t03_mutex/Mutex.java";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final SequencedMap<String, byte[]> chinese = Starters.in(Language.CHINESE, "t03");
    private final SequencedMap<String, byte[]> english = Starters.sealed("t03");

    @TempDir
    private Path folder = Path.of("");

    private static String text(Map<String, byte[]> tree, String path) {
        return new String(Objects.requireNonNull(tree.get(path), path), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({MUTEX, "threads/package-info.java"})
    void theStubsAndTheirChapterAreOfTheEdition(String file) throws IOException {
        var sources = Kit.locate().root().resolve("exercises/src/main");
        var written = "exercises/src/main/java/" + file;
        assertEquals(Files.readString(sources.resolve("zh").resolve(file)), text(chinese, written));
        assertEquals(Files.readString(sources.resolve("java").resolve(file)), text(english, written));
    }

    @Test
    void bothEditionsHaveTheSameFilesButForTheNoteAndTheReadMeInTheOtherLanguage() {
        var more = new TreeSet<>(chinese.keySet());
        more.removeAll(english.keySet());
        assertEquals(List.of(".kit/language", "README.en.md"), List.copyOf(more));
        var less = new TreeSet<>(english.keySet());
        less.removeAll(chinese.keySet());
        assertEquals(List.of("README.zh.md"), List.copyOf(less));
    }

    @Test
    void theReadMeInTheEditionsLanguageComesFirstAndNamesTheOther() {
        assertTrue(text(english, "README.md").contains("[中文](README.zh.md)"));
        assertTrue(text(chinese, "README.md").contains("[English](README.en.md)"));
        assertTrue(text(chinese, "README.md").contains("| `threads.t03_mutex` | 互斥锁 |"));
        assertEquals(text(english, "README.zh.md"), text(chinese, "README.md").replace("README.en.md", "README.md"));
    }

    @Test
    void anUpdateFindsTheLanguageAgain() {
        StarterFolder.create(folder.resolve("zh"), chinese);
        StarterFolder.create(folder.resolve("en"), english);
        assertEquals(Language.CHINESE, Edition.of(folder.resolve("zh")).language());
        assertEquals(Language.ENGLISH, Edition.of(folder.resolve("en")).language());
        assertEquals(Language.ENGLISH, Edition.of(folder.resolve("none")).language());
    }

    /** Words that people read in the repository's own files, by what stands before and after them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "grade; say \"([^\"]*)\"",
                ".vscode/tasks.json; \"(?:label|detail)\": \"([^\"]*)\"",
                "pom.xml; <!-- (.*) -->|<name>(.*)</name>",
                ".github/workflows/classroom.yml; - name: (.*)|echo \"\\[([^]]*)"
            })
    void whatTheRepositorysOwnFilesSayIsSaidInChinese(String file, String pattern) {
        var said = Pattern.compile(pattern).matcher(text(chinese, file));
        var count = 0;
        for (; said.find(); count++) {
            assertTrue(HAN.matcher(said.group()).find(), file + ": " + said.group());
        }
        assertTrue(count > 1, file);
    }

    @Test
    void everyTranslationIsSomebodys() throws IOException {
        var all = new StringBuilder();
        english.forEach((path, bytes) -> all.append(path.endsWith(".jar") ? "" : text(english, path)));
        try (var in = Edition.class.getResourceAsStream("/interleave/starter/zh.json")) {
            var texts = Bundles.parse(Objects.requireNonNull(in).readAllBytes());
            assertFalse(texts.isEmpty());
            texts.keySet().forEach(key -> assertTrue(all.indexOf(key) >= 0, "no file says " + key));
        }
    }
}
