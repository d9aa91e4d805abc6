package grader.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import grader.starter.Starters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A workflow by its name. */
record Workflow(String name, String text) {
    Map<?, ?> parsed() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    List<Map<?, ?>> steps() {
        return stepsByJob().stream().flatMap(List::stream).toList();
    }

    /** The steps of each job, which share a machine and what is on it. */
    List<List<Map<?, ?>>> stepsByJob() {
        var jobs = new ArrayList<List<Map<?, ?>>>();
        for (Object job : ((Map<?, ?>) get(parsed(), "jobs")).values()) {
            var steps = new ArrayList<Map<?, ?>>();
            for (Object step : (List<?>) get((Map<?, ?>) job, "steps")) {
                steps.add((Map<?, ?>) step);
            }
            assertFalse(steps.isEmpty(), name + " has a job without steps");
            jobs.add(steps);
        }
        assertFalse(jobs.isEmpty(), name + " has no jobs");
        return jobs;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The one that students' repositories have. */
    static Workflow classroom() {
        var bytes = Objects.requireNonNull(Starters.sealed("t03").get(".github/workflows/classroom.yml"));
        return new Workflow("classroom.yml of students", new String(bytes, StandardCharsets.UTF_8));
    }

    static Object get(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), () -> key + " is missing in " + map.keySet());
    }

    static String text(Map<?, ?> step, String key) {
        return step.get(key) instanceof String text ? text : "";
    }
}
