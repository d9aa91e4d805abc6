package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./grade starter --lang zh}: what is written, and what an update makes of it. */
class StarterLanguageTest {
    private static final String STUB = "exercises/src/main/java/threads/t03_mutex/Mutex.java";
    private static final String CHINESE = "TODO C1: 互斥锁被持有时等待，然后持有它";

    @TempDir
    private Path folder = Path.of("");

    private String starter(String... more) {
        var all = new ArrayList<>(List.of("starter", "--open", "--only", "t03"));
        all.addAll(List.of("--to", folder.resolve("s").toString()));
        all.addAll(List.of(more));
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Main.run(Language.ENGLISH, new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        assertEquals(ExitCode.ALL_POINTS, code, err.toString());
        return out.toString();
    }

    private String stub() throws IOException {
        return Files.readString(folder.resolve("s").resolve(STUB));
    }

    @Test
    void anUpdateKeepsTheLanguageWhateverIsSpoken() throws IOException {
        starter("--lang", "zh");
        assertTrue(stub().contains(CHINESE), stub());
        var told = starter("--update", "--lang", "en");
        assertTrue(stub().contains(CHINESE), stub());
        assertTrue(told.contains("It was written in Chinese, and stays so."), told);
        assertTrue(told.contains("0 files written"), told);
    }

    @Test
    void anEnglishOneStaysEnglish() throws IOException {
        starter();
        var told = starter("--update", "--lang", "zh");
        assertFalse(stub().contains(CHINESE), stub());
        assertTrue(told.contains("它是用英文写的，保持不变。"), told);
    }
}
