package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workflows as GitHub's own parser reads them, which is a package of npm. Where there is no Node, or the package
 * cannot be had, {@link WorkflowTest} alone looks at them.
 */
@DisabledOnOs(OS.WINDOWS)
class GitHubParserTest {
    private static final Path SOURCE = Path.of("src/test/resources/workflow-parser");
    private static final Path PARSER = Path.of("target/workflow-parser").toAbsolutePath();
    private static final long DOWNLOAD_SECONDS = 120;

    /** How a command ended and what it said. */
    private record Ended(int code, String said) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile("said", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(PARSER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(DOWNLOAD_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Ended(process.exitValue(), Files.readString(log));
        } catch (IOException notThere) {
            return new Ended(-1, "there is no " + command[0] + " here");
        } finally {
            Files.delete(log);
        }
    }

    @BeforeAll
    static void theParserIsThere() throws Exception {
        Files.createDirectories(PARSER);
        for (var file : List.of("package.json", "package-lock.json", "check.mjs")) {
            Files.write(PARSER.resolve(file), Files.readAllBytes(SOURCE.resolve(file)));
        }
        if (!Files.isDirectory(PARSER.resolve("node_modules"))) {
            var ended = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
            assumeTrue(ended.code() == 0, ended.said());
        }
        assumeTrue(run("node", "--version").code() == 0);
    }

    private static Ended check(List<Path> workflows) throws Exception {
        var command = new ArrayList<>(List.of("node", "check.mjs"));
        workflows.forEach(file -> command.add(file.toString()));
        return run(command.toArray(String[]::new));
    }

    @Test
    void itFindsNothingWrong(@TempDir Path folder) throws Exception {
        var files = new ArrayList<Path>();
        for (var workflow : WorkflowTest.workflows().toList()) {
            files.add(Files.writeString(folder.resolve(workflow.name()), workflow.text()));
        }
        assertEquals(new Ended(0, files.size() + " workflows, 0 errors\n"), check(files));
    }

    @Test
    void itWouldFindWhatIsWrong(@TempDir Path folder) throws Exception {
        var wrong = Files.write(
                folder.resolve("wrong.yml"),
                List.of(
                        "on: push",
                        "jobs:",
                        "  a:",
                        "    runs-on: ubuntu-24.04",
                        "    steps:",
                        "      - rum: true",
                        "      - run: echo ${{ foo( }}"));
        var ended = check(List.of(wrong));
        assertEquals(1, ended.code(), ended.said());
        assertTrue(ended.said().contains("Unexpected value 'rum'"), ended.said());
    }
}
