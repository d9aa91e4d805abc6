package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.ExerciseEntry;
import grader.run.Kit;
import grader.text.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands say in Chinese, by {@code --lang} and by the locale. */
class ChineseCommandsTest {
    private static final String ROOT = "interleave.root";

    @TempDir
    private Path folder = Path.of("");

    private final Optional<String> rootBefore = Optional.ofNullable(System.getProperty(ROOT));
    private final List<ExerciseEntry> exercises =
            Catalog.read(Kit.locate().checksJar()).all();

    /** How a command ended and what it said. */
    private record Ended(int code, String out, String err) {}

    private static Ended run(Language usual, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(usual, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    private static Ended run(String... arguments) {
        return run(Language.ENGLISH, arguments);
    }

    @AfterEach
    void theKitIsWhereItWas() {
        rootBefore.ifPresentOrElse(root -> System.setProperty(ROOT, root), () -> System.clearProperty(ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "t99, 没有练习 t99",
        "no/such/folder, 没有文件夹",
        "t03 --seed xyz, 不是种子",
        "hint threads, 是章节",
        "check --times 0, --times 0"
    })
    void mistakesAreToldInChineseAsWell(String line, String words) {
        Ended ended = run((line + " --lang zh").split(" +"));
        assertEquals(ExitCode.USAGE, ended.code(), ended.toString());
        assertTrue(ended.err().contains(words), ended.err());
        assertEquals(ended.err(), run(Language.CHINESE, line.split(" +")).err(), "the locale says the same");
    }

    @Test
    void theEnvironmentNamesTheLanguageBeforeTheJvmDoes() {
        assertEquals(
                Language.CHINESE, Terminal.language(Map.of("LANG", "zh_CN.UTF-8"), Locale.ENGLISH, Language.ENGLISH));
        assertEquals(
                Language.CHINESE,
                Terminal.language(Map.of("LC_ALL", "zh", "LANG", "de"), Locale.ENGLISH, Language.ENGLISH));
        assertEquals(
                Language.ENGLISH, Terminal.language(Map.of("LC_MESSAGES", "en_GB"), Locale.CHINESE, Language.ENGLISH));
        assertEquals(Language.CHINESE, Terminal.language(Map.of("LANG", ""), Locale.CHINESE, Language.ENGLISH));
    }

    @Test
    void aRepositoryInChineseSpeaksItWhateverTheLocale() {
        assertEquals(
                Language.CHINESE,
                Terminal.language(Map.of("LANG", "C.UTF-8"), Locale.ENGLISH, Language.CHINESE),
                "as on GitHub's machines");
    }

    @Test
    void aLanguageThatIsNoneIsRefused() {
        Ended ended = run("list", "--lang", "fr");
        assertEquals(ExitCode.USAGE, ended.code(), ended.toString());
        assertTrue(ended.err().contains("'fr' is not a language of the kit: say en or zh"), ended.err());
    }

    @Test
    void hintsListAndHelpAreToldInChinese() {
        System.setProperty(ROOT, folder.toString());
        ExerciseEntry exercise = exercises.getFirst();
        assertTrue(run("--lang=zh", "list").out().contains(exercise.titleZh()));
        assertTrue(run("--lang=zh", "--help").out().startsWith("评测并发编程练习。"));
        String hint = run("--lang=zh", "hint", exercise.shortName()).out();
        assertTrue(hint.startsWith("提示 1（共 "), hint);
        assertFalse(hint.contains(exercise.hints().getFirst()), hint);
    }
}
