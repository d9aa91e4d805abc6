package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.proof.KitFiles;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows: what each may do, and with what. */
class WorkflowTest {
    /** The actions that are used, by the commits that were read. */
    private static final Map<String, String> PINS = Map.of(
            "actions/checkout", "3d3c42e5aac5ba805825da76410c181273ba90b1",
            "actions/setup-java", "b6effb05e454b25005698d916606bdc6ffcbf961",
            "actions/attest-build-provenance", "a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32",
            "actions/cache", "27d5ce7f107fe9357f9df03efb73ab90386fccae",
            "actions/upload-artifact", "bbbca2ddaa5d8feaa63e36b76fdaad77386f024f",
            "actions/download-artifact", "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c",
            "actions/upload-pages-artifact", "fc324d3547104276b827a68afc52ff2a11cc49c9",
            "actions/deploy-pages", "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128");

    static Stream<Workflow> workflows() throws IOException {
        var workflows = new ArrayList<Workflow>();
        for (Path file : KitFiles.files(Kit.locate().root().resolve(".github/workflows"))) {
            workflows.add(new Workflow(file.getFileName().toString(), Files.readString(file)));
        }
        workflows.add(Workflow.classroom());
        return workflows.stream();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyActionIsPinnedByItsCommit(Workflow workflow) {
        for (Map<?, ?> step : workflow.steps()) {
            var uses = Workflow.text(step, "uses");
            if (!uses.isEmpty()) {
                var parts = uses.split("@");
                assertEquals(PINS.get(parts[0]), parts[1], uses);
            }
            assertTrue(uses.isEmpty() != Workflow.text(step, "run").isEmpty(), "a step uses or runs: " + step);
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nobodyMayDoMoreThanReadUnlessHisJobSaysSo(Workflow workflow) {
        assertEquals(Map.of("contents", "read"), Workflow.get(workflow.parsed(), "permissions"), workflow.name());
        assertFalse(workflow.text().contains("pull_request_target"), workflow.name());
        for (Map<?, ?> step : workflow.steps()) {
            if (Workflow.text(step, "uses").startsWith("actions/checkout@")) {
                assertEquals(
                        false,
                        Workflow.get((Map<?, ?>) Workflow.get(step, "with"), "persist-credentials"),
                        workflow.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noScriptIsMadeFromValuesAndNoSecretIsNearStudentCode(Workflow workflow) {
        for (var steps : workflow.stepsByJob()) {
            var runsStudentCode = steps.stream()
                    .anyMatch(step -> Workflow.text(step, "run").matches("(?s).*(\\./grade (?!unseal)|mvn|java).*"));
            for (Map<?, ?> step : steps) {
                assertFalse(Workflow.text(step, "run").contains("${{"), "values come by env: " + step);
                if (step.toString().contains("secrets.")) {
                    assertTrue(
                            !runsStudentCode
                                    || Workflow.text(step, "run").matches("(?s)\\./grade unseal [^\\n;&|]+\\n?"),
                            "only this: " + step);
                }
            }
        }
    }

    /** The kit's own judges a fork, where the checks are open. */
    @Test
    void aForkIsJudgedByTheSameStepsButThoseThatNeedTheKey() throws IOException {
        var file = Kit.locate().root().resolve(".github/workflows/classroom.yml");
        var forks = new Workflow("classroom.yml", Files.readString(file));
        assertEquals(names(Workflow.classroom(), "Open the hidden checks"), names(forks, ""));
        assertEquals("Autograding Tests", forks.parsed().get("name"));
        assertTrue(forks.text().contains("    if: github.event.repository.fork\n"), "the kit itself is not judged");
        assertFalse(forks.text().contains("secrets."), "there is none to be given");
        var kit = new Workflow("ci.yml", Files.readString(file.resolveSibling("ci.yml")));
        assertTrue(kit.text().contains("if: github.event_name != 'push' || !github.event.repository.fork"));
    }

    private static List<String> names(Workflow workflow, String without) {
        return workflow.steps().stream()
                .map(step -> Workflow.text(step, "name") + Workflow.text(step, "uses"))
                .filter(name -> without.isEmpty() || !name.equals(without))
                .toList();
    }

    @Test
    void studentsWorkflowIsNamedAsReadersExpect() {
        var parsed = Workflow.classroom().parsed();
        assertEquals("Autograding Tests", parsed.get("name"));
        assertEquals(
                "[run-autograding-tests]",
                ((Map<?, ?>) Workflow.get(parsed, "jobs")).keySet().toString());
    }
}
