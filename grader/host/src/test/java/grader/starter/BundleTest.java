package grader.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import grader.catalog.UsageException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void gradescopeFindsItsScriptsAtTheRootAndTheChecksOpen() {
        var files = Bundle.named("gradescope").of(Starters.open("t03"), "");
        assertTrue(
                files.containsKey("setup.sh") && files.containsKey("run_autograder"),
                files.keySet().toString());
        assertTrue(files.containsKey("kit/.kit/lib/checks-open.jar"));
        assertTrue(files.containsKey("kit/grade"));
    }

    /** What is packed is the kit's jars above all: everything else is small. */
    @Test
    void classroom50FindsItsFolderAndNothingHiddenInIt() {
        var files = Bundle.named("classroom50").of(Starters.sealed("t03"), "locks");
        assertTrue(files.containsKey("locks/autograder.py"), files.keySet().toString());
        assertTrue(files.keySet().stream().allMatch(path -> path.startsWith("locks/")), "a flat bundle is ignored");
        assertFalse(files.containsKey("locks/kit/" + StarterTree.SEALED), "no key would open it");
        assertTrue(files.containsKey("locks/kit/" + StarterTree.JARS + StarterTree.OUTLINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../up", "a b", ".hidden", "a/b"})
    void anAssignmentHasANameThatIsAFolder(String name) {
        var bundle = Bundle.named("classroom50");
        var tree = Starters.sealed("t03");
        var refused = assertThrows(UsageException.class, () -> bundle.of(tree, name));
        assertTrue(refused.toString().contains("--assignment"), refused.toString());
    }

    @Test
    void anotherPlatformIsNotKnown() {
        var refused = assertThrows(UsageException.class, () -> Bundle.named("blackboard"));
        assertTrue(refused.toString().contains("gradescope and classroom50"), refused.toString());
    }

    /** Its container, with the root moved: nothing was handed in, and that is a grade. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void gradescopesScriptGradesWhatIsNotThere() throws Exception {
        StarterFolder.create(folder.resolve("source"), Bundle.GRADESCOPE.of(Starters.open("t03"), ""));
        Files.createDirectories(folder.resolve("submission"));
        Files.createDirectories(folder.resolve("source/kit/.interleave"));
        Files.writeString(folder.resolve("source/kit/.interleave/warm.log"), "");
        var script =
                Files.readString(folder.resolve("source/run_autograder")).replace("/autograder", folder.toString());
        var builder = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), log);
        var results = new ObjectMapper()
                .readTree(folder.resolve("results/results.json").toFile());
        assertEquals(0, results.get("score").asInt(), log);
        assertFalse(results.get("tests").isEmpty(), log);
    }
}
