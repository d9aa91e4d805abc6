package grader.course.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import grader.run.Kit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What a tag comes to: the steps of the release's jobs, run here in their order, on a repository like the kit. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseWorkflowTest {
    private static final String CHANGES = String.join(
            "\n",
            "# Changes",
            "## Not released",
            "- later",
            "",
            "## 1.2.0 (2026-12-01)",
            "### For marks",
            "- t03 sees more",
            "",
            "## 1.1.0",
            "- earlier",
            "");

    private final Path root = Kit.locate().root();

    @TempDir
    private Path folder = Path.of("");

    private JsonNode workflow() throws IOException {
        return new YAMLMapper()
                .readTree(root.resolve(".github/workflows/release.yml").toFile());
    }

    /** A repository with the kit's own rules of what is in an archive; its grader only says which it is. */
    private Path repository() throws IOException, GitAPIException {
        var kit = Files.createDirectories(folder.resolve("kit"));
        Files.writeString(kit.resolve("pom.xml"), "<project>\n  <revision>1.2.0</revision>\n</project>\n");
        Files.writeString(kit.resolve("CHANGELOG.md"), CHANGES);
        for (var name : List.of("LICENSE", "NOTICE", ".gitattributes")) {
            Files.copy(root.resolve(name), kit.resolve(name));
        }
        script(
                kit.resolve("grade"),
                "if [ \"$1\" = --version ]; then echo interleave 1.2.0; fi",
                "echo \"$*\" >>'" + folder.resolve("graded") + "'");
        Files.createDirectories(kit.resolve("grader/similar"));
        Files.writeString(kit.resolve("grader/similar/LICENSE"), "another one\n");
        try (var git = Git.init().setDirectory(kit.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Release")
                    .setAuthor("An Author", "a@example.org")
                    .setCommitter("An Author", "a@example.org")
                    .setSign(false)
                    .call();
        }
        return kit;
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    /** Maven and the platform's command only note what they are asked. */
    private Runner runner(String tag) throws IOException, GitAPIException {
        script(folder.resolve("bin/mvn"), "echo \"$*\" >>'" + folder.resolve("built") + "'");
        script(folder.resolve("bin/sudo"), "exit 1");
        script(
                folder.resolve("bin/gh"),
                "echo \"$GH_TOKEN $GH_REPO $*\" >>'" + folder.resolve("published") + "'",
                "cat release/notes.md >'" + folder.resolve("text") + "'");
        var values = Map.of("github.ref_name", tag, "github.token", "token", "github.repository", "school/kit");
        return new Runner(folder, repository(), values);
    }

    @Test
    void fromATagToARelease() throws Exception {
        var runner = runner("v1.2.0");
        runner.run("build", Runner.job(workflow(), "build"));
        assertEquals("-B verify -Dproof.extent=whole\n", Files.readString(folder.resolve("built")));
        assertEquals("--version\nsolutions\n", Files.readString(folder.resolve("graded")), "the archive was tried");
        runner.run("publish", Runner.job(workflow(), "publish"));
        assertEquals("### For marks\n- t03 sees more\n\n", Files.readString(folder.resolve("text")));
        assertEquals(
                "token school/kit release create v1.2.0 --verify-tag --title Interleave 1.2.0"
                        + " --notes-file release/notes.md release/assets/LICENSE release/assets/NOTICE"
                        + " release/assets/SHA256SUMS release/assets/interleave-1.2.0.tar.gz"
                        + " release/assets/interleave-1.2.0.zip\n",
                Files.readString(folder.resolve("published")));
    }

    @Test
    void whatIsUnderAnotherLicenceIsInNoArchive() throws Exception {
        var runner = runner("v1.2.0");
        runner.run("build", Runner.job(workflow(), "build"));
        var archive = runner.artifact("release").resolve("assets/interleave-1.2.0.tar.gz");
        var listed = new ProcessBuilder("tar", "-tzf", archive.toString()).start();
        var names = new String(listed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(names.contains("interleave-1.2.0/grade\n"), names);
        assertFalse(names.contains("grader/similar/LICENSE"), names);
    }

    @Test
    void aTagThatIsNotTheVersionIsNoRelease() throws Exception {
        var runner = runner("v1.3.0");
        var build = Runner.job(workflow(), "build");
        var refused = assertThrows(AssertionFailedError.class, () -> runner.run("build", build));
        assertTrue(String.valueOf(refused.getMessage()).contains("a release's tag is v1.2.0"), refused.getMessage());
        assertFalse(Files.exists(folder.resolve("built")), "and nothing is built");
    }

    @Test
    void aVersionOfWhichTheChangeLogTellsNothingIsNoRelease() throws Exception {
        var runner = runner("v1.2.0");
        Files.writeString(folder.resolve("kit/CHANGELOG.md"), "# Changes\n## Not released\n- much\n");
        var build = Runner.job(workflow(), "build");
        var refused = assertThrows(AssertionFailedError.class, () -> runner.run("build", build));
        assertTrue(String.valueOf(refused.getMessage()).contains("there is no section 1.2.0"), refused.getMessage());
    }

    @Test
    void onlyTheJobThatRunsNothingMayWrite() throws IOException {
        var writers = new HashSet<String>();
        workflow().path("jobs").properties().forEach(job -> {
            if (job.getValue().path("permissions").toString().contains("write")) {
                writers.add(job.getKey());
                assertFalse(job.getValue().path("steps").toString().matches(".*(mvn|\\./grade|checkout).*"));
            }
        });
        assertEquals(Set.of("publish"), writers);
    }

    @Test
    void theVersionIsInOnePlace() throws IOException {
        var version = Files.readString(root.resolve("pom.xml")).split("</?revision>")[1];
        try (var poms = Files.walk(root, 3)) {
            for (var pom : poms.filter(file -> file.endsWith("pom.xml")).toList()) {
                var text = Files.readString(pom).replace("<revision>" + version + "</revision>", "");
                assertTrue(text.contains("<version>${revision}</version>"), pom.toString());
            }
        }
        for (var script : List.of("grade", "grade.cmd")) {
            assertFalse(Files.readString(root.resolve(script)).contains("-" + version), script);
        }
    }
}
