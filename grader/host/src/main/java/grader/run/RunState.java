package grader.run;

import grader.wire.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of a run so far; used by one thread. */
final class RunState {
    final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    final List<Finding> findings = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> proven = new ArrayList<>();
    final Map<String, Duration> spent = new HashMap<>();
    final long begin = System.nanoTime();
    long waited;
    Duration cpu = Duration.ZERO;
    /** By check: how many JVMs have failed in it by themselves. */
    final Map<String, Integer> failures = new HashMap<>();

    int deaths;
    int kills;

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begin - waited);
    }

    Run finished() {
        return new Run.Finished(verdicts, findings, notes, spent, took());
    }
}
