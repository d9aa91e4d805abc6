package grader.course.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import grader.course.grade.TreeClass;
import grader.run.Kit;
import java.io.IOException;
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

/** What the class's workflow comes to: the steps of its jobs, run here in their order. */
@DisabledOnOs(OS.WINDOWS)
class ClassWorkflowTest {
    private static final String TOKEN = "ghp_nobody-may-print-this";

    @TempDir
    private Path folder = Path.of("");

    private static JsonNode workflow() throws IOException {
        return new YAMLMapper()
                .readTree(Kit.locate()
                        .root()
                        .resolve(".github/workflows/class.yml")
                        .toFile());
    }

    /** Each student's folder becomes a repository {@code trees-NAME}, beside one that is none of the course's. */
    private TreeClass pushed() throws IOException, GitAPIException {
        var trees = TreeClass.in(folder.resolve("class"));
        try (var students = Files.list(trees.submissions())) {
            for (var student : students.toList()) {
                var repository = folder.resolve("repositories").resolve("trees-" + student.getFileName());
                Files.createDirectories(repository.getParent());
                Files.move(student, repository);
                commit(repository);
            }
        }
        commit(Files.createDirectories(folder.resolve("repositories/other")));
        return trees;
    }

    private static void commit(Path repository) throws GitAPIException {
        try (var git = Git.init()
                .setDirectory(repository.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Hand in")
                    .setAuthor("A Student", "a@example.org")
                    .setCommitter("A Student", "a@example.org")
                    .setSign(false)
                    .call();
        }
    }

    /** The platform's command, as far as the workflow uses it. */
    private void platform() throws IOException {
        var script = Files.createDirectories(folder.resolve("bin")).resolve("gh");
        var lines = List.of(
                "#!/bin/sh",
                "[ \"$GH_TOKEN\" = " + TOKEN + " ] || exit 4",
                "case \"$1 $2\" in",
                "  'repo list') ls '" + folder.resolve("repositories") + "' ;;",
                "  'repo clone') from='" + folder.resolve("repositories") + "'/${3#*/}; to=$4; shift 5",
                "    exec git -c protocol.file.allow=always clone \"$@\" \"$from\" \"$to\" ;;",
                "  *) exit 5 ;;",
                "esac");
        Files.writeString(script, String.join("\n", lines) + "\n");
        assertTrue(script.toFile().setExecutable(true));
    }

    private Runner runner(TreeClass trees, String parts) throws IOException {
        platform();
        var checkout = Files.createDirectories(folder.resolve("checkout/course"));
        for (var file : List.of("course.toml", "roster.csv")) {
            Files.copy(trees.course().resolve(file), checkout.resolve(file));
        }
        var values = Map.of(
                "inputs.course", "course",
                "inputs.owner", "school",
                "inputs.prefix", "trees-",
                "inputs.parts", parts,
                "secrets.COURSE_TOKEN", TOKEN);
        return new Runner(folder, checkout.getParent(), values);
    }

    @Test
    void fromRepositoriesToAGradebook() throws Exception {
        var runner = runner(pushed(), "2");
        var workflow = workflow();
        var log = new StringBuilder(runner.run("plan", Runner.job(workflow, "plan")));
        var parts = Runner.list(
                runner.said(workflow.path("jobs").path("plan").path("outputs").path("parts")));
        assertEquals(List.of("1", "2"), parts);
        for (var part : parts) {
            runner.set("matrix.part", part);
            log.append(runner.run("grade", Runner.job(workflow, "grade")));
        }
        log.append(runner.run("merge", Runner.job(workflow, "merge")));
        log.append(runner.run("publish", Runner.job(workflow, "publish")));
        var table = Files.readString(runner.artifact("gradebook").resolve("marks.csv"));
        assertEquals(4, table.lines().filter(line -> line.contains(",graded,")).count(), table);
        assertEquals(
                1, table.lines().filter(line -> line.contains(",not_compiled,")).count(), table);
        var page = Files.readString(runner.artifact("gradebook").resolve("index.html"));
        assertTrue(page.contains("trees-mallory"), "what belongs to nobody is told");
        assertFalse(log.toString().contains(TOKEN), "the token is not told");
        assertTrue(
                Files.readString(folder.resolve("summary")).contains("6 repositories"),
                "and the other one is not taken");
    }

    @Test
    void theSecretIsInOneJobWhichRunsNothingOfStudents() throws IOException {
        var with = new HashSet<String>();
        workflow().path("jobs").properties().forEach(job -> {
            if (job.getValue().toString().contains("secrets.")) {
                with.add(job.getKey());
            }
        });
        assertEquals(Set.of("plan"), with);
    }
}
