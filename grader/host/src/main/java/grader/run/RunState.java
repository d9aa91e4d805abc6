package grader.run;

import grader.catalog.CheckEntry;
import grader.catalog.ExerciseEntry;
import grader.wire.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of a run so far. Its monitor guards it where several workers judge at once. */
final class RunState {
    final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    final List<Finding> findings = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> proven = new ArrayList<>();
    final Map<String, Duration> spent = new HashMap<>();
    final long begin = System.nanoTime();
    long waited;
    /** By the budget of a worker: what it has used. */
    private final Map<Budget, Duration> computed = new ConcurrentHashMap<>();
    /** By check: how many JVMs have failed in it by themselves. */
    final Map<String, Integer> failures = new HashMap<>();

    int deaths;
    int kills;

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begin - waited);
    }

    /** Processor time of all workers so far, of those that live too. */
    Duration cpu() {
        return computed.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    void computed(Budget by, Duration cpu) {
        computed.merge(by, cpu, (before, now) -> now.compareTo(before) > 0 ? now : before);
    }

    /** Whether a JVM has ended in the middle of a check: those that are left are judged one after the other. */
    boolean isTroubled() {
        return deaths + kills > 0 || !failures.isEmpty();
    }

    /** What was found first by the order of the contract stands first, whoever judged it. */
    Run finished(ExerciseEntry exercise) {
        var order = exercise.checks().stream().map(CheckEntry::method).toList();
        findings.sort(Comparator.comparingInt(finding -> order.indexOf(finding.check())));
        return new Run.Finished(verdicts, findings, notes, spent, took());
    }
}
