package grader.catalog;

import grader.text.Texts;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * An exercise, as its manifest says.
 *
 * @param id its package, such as {@code threads.t03_mutex}
 * @param checksClass the binary name of the class that judges it
 * @param buildsOn short names of exercises that come before it where somebody learns; some may not be here
 * @param checks in the order of their clauses, never empty
 */
public record ExerciseEntry(
        String id,
        String checksClass,
        String title,
        String titleZh,
        String notes,
        List<String> given,
        List<String> uses,
        List<String> buildsOn,
        String reason,
        List<String> hints,
        String learnt,
        Limits limits,
        List<CheckEntry> checks) {

    /** What a run of the exercise may use. */
    public record Limits(Duration cpu, Duration wall, int heapMegabytes) {}

    public ExerciseEntry {
        given = List.copyOf(given);
        uses = List.copyOf(uses);
        buildsOn = List.copyOf(buildsOn);
        hints = List.copyOf(hints);
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException(id + " has no checks: it would pass because nothing was looked at");
        }
    }

    /** The first part of the id: {@code threads}. */
    public String chapter() {
        return id.substring(0, id.indexOf('.'));
    }

    /** The second part of the id: {@code t03_mutex}. */
    public String name() {
        return id.substring(id.indexOf('.') + 1);
    }

    /** The short name: {@code t03}. */
    public String shortName() {
        return name().substring(0, name().indexOf('_'));
    }

    /** The exercise's folder below a source root. */
    public String folder() {
        return id.replace('.', '/');
    }

    /** The clauses, in order. */
    public SequencedSet<String> clauses() {
        var clauses = new LinkedHashSet<String>();
        checks.forEach(check -> clauses.add(check.clause()));
        return clauses;
    }

    /** Whether submissions may start processes. */
    public boolean startsProcesses() {
        return uses.stream().anyMatch(use -> use.startsWith("java.lang.Process"));
    }

    /** The same exercise with only these of its checks. */
    public ExerciseEntry with(List<CheckEntry> some) {
        return new ExerciseEntry(
                id, checksClass, title, titleZh, notes, given, uses, buildsOn, reason, hints, learnt, limits, some);
    }

    /** The same exercise with what it says in another language. */
    public ExerciseEntry in(Texts texts) {
        return new ExerciseEntry(
                id,
                checksClass,
                switch (texts.language()) {
                    case ENGLISH -> title;
                    case CHINESE -> titleZh;
                },
                titleZh,
                notes,
                given,
                uses,
                buildsOn,
                texts.say(reason),
                texts.say(hints),
                texts.say(learnt),
                limits,
                checks.stream().map(check -> check.in(texts)).toList());
    }

    /** What a right solution earns. */
    public int possible() {
        return checks.stream().mapToInt(CheckEntry::points).sum();
    }
}
