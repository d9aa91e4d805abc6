package grader.course.grade;

import com.fasterxml.jackson.databind.JsonNode;
import grader.catalog.UsageException;
import grader.course.gradebook.Gradebook.Unclaimed;
import grader.course.store.History;
import grader.course.store.Json;
import grader.course.store.JudgedJson;
import grader.course.store.Key;
import grader.course.store.Rows.StandingRow;
import grader.course.store.Rows.Whose;
import grader.course.store.Store;
import grader.course.time.LatePolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parts of a class put together: the union of what they know. In which order they come, and how often, makes no
 * difference; two that say different things of the same are a mistake that names both, and then nothing is changed.
 */
public final class Merge {
    private static final Comparator<Whose> BY_STUDENT =
            Comparator.comparing(Whose::student).thenComparing(Whose::exercise);

    private final Map<String, JsonNode> contents = new TreeMap<>();
    private final Map<Key, From> verdicts = new TreeMap<>();
    private final Map<Whose, SortedMap<Integer, From>> seen = new TreeMap<>(BY_STUDENT);
    private final Map<String, JsonNode> others = new TreeMap<>();

    /** Something that a part says. */
    private record From(JsonNode node, Path file) {}

    /** How many students' exercises were in the parts, and how many of them have a verdict. */
    public record Outcome(int seen, int judged) {}

    /**
     * Reads parts.
     *
     * @throws UsageException when they contradict each other
     */
    public static Merge of(List<Path> parts) {
        var merge = new Merge();
        for (var part : parts.stream().sorted().toList()) {
            PartFile.read(part).forEach(node -> merge.add(node, part));
        }
        merge.refuseTwoKits();
        return merge;
    }

    private void add(JsonNode node, Path file) {
        switch (node.path(PartFile.KIND).asText()) {
            case "content" -> contents.put(node.path("digest").asText(), node);
            case "verdict" -> verdict(Json.key(node.path("key")), new From(node, file));
            case "seen" -> seen(whose(node), new From(node, file));
            case "fault", "unclaimed" -> others.put(node.toString(), node);
            default ->
                throw new UsageException(
                        file + ": holds what is no part of a class; give the files that --part has written");
        }
    }

    private static Whose whose(JsonNode node) {
        return new Whose(node.path("student").asText(), node.path("exercise").asText());
    }

    /** What a wrong submission shows may differ from run to run; what it costs may not. */
    private void verdict(Key key, From next) {
        var before = verdicts.putIfAbsent(key, next);
        if (before != null) {
            var one = JudgedJson.judged(before.node().path("judged"), key.made());
            var other = JudgedJson.judged(next.node().path("judged"), key.made());
            if (one.earned() != other.earned() || !one.lostClauses().equals(other.lostClauses())) {
                throw new UsageException(
                        before.file() + " and " + next.file() + " judge the same files of " + key.exercise()
                                + " differently (" + key.written() + "); grade these again and merge the new parts");
            }
            if (next.node().toString().compareTo(before.node().toString()) < 0) {
                verdicts.put(key, next);
            }
        }
    }

    private void seen(Whose whose, From next) {
        var state = next.node().path(PartFile.STATE).asInt(0);
        var before = seen.computeIfAbsent(whose, _ -> new TreeMap<>()).putIfAbsent(state, next);
        if (before != null && !before.node().equals(next.node())) {
            throw new UsageException(before.file() + " and " + next.file() + " have different submissions of "
                    + whose.student() + " for " + whose.exercise() + "; make all parts from the same submissions");
        }
    }

    private void refuseTwoKits() {
        var kits = new TreeMap<String, Path>();
        verdicts.forEach((key, from) -> kits.putIfAbsent(key.made().kit(), from.file()));
        if (kits.size() > 1) {
            throw new UsageException(kits.firstEntry().getValue() + " and "
                    + kits.lastEntry().getValue() + " were made by different kits; make all parts with the same one");
        }
    }

    /** Keeps all of it in the store, whole or not at all. */
    public Outcome into(Store store, LatePolicy late) throws IOException {
        var standings = new HashMap<Whose, StandingRow>();
        new History(store).standings().forEach(row -> standings.put(row.whose(), row));
        store.whole(() -> {
            var run = store.begin("merge", Instant.now());
            for (var content : contents.values()) {
                store.keep(Json.content(content));
            }
            for (var verdict : verdicts.entrySet()) {
                var made = verdict.getKey().made();
                store.judged(
                        verdict.getKey(),
                        JudgedJson.judged(verdict.getValue().node().path("judged"), made));
            }
            var best = new BestOf(late);
            for (var each : seen.entrySet()) {
                for (var state : each.getValue().values()) {
                    keep(store, run, each.getKey(), state.node(), standings, best);
                }
            }
            best.settle(store, run);
            for (var other : others.values()) {
                other(store, run, other);
            }
            store.end(run, Instant.now());
        });
        return new Outcome(seen.size(), judged());
    }

    private int judged() {
        return (int) seen.values().stream()
                .filter(states -> states.values().stream().anyMatch(this::isJudged))
                .count();
    }

    private boolean isJudged(From from) {
        return from.node().has("key")
                && verdicts.containsKey(Json.key(from.node().path("key")));
    }

    private void keep(Store store, long run, Whose whose, JsonNode node, Map<Whose, StandingRow> standings, BestOf best)
            throws IOException {
        var seenThen = Json.seen(node.path("seen"));
        var several = node.has(PartFile.STATE);
        var row = several ? store.sawEver(run, whose, seenThen) : store.saw(run, whose, seenThen);
        if (node.has("key")) {
            var key = Json.key(node.path("key"));
            var own = BestOf.kept(Optional.ofNullable(standings.get(whose)), key);
            if (several) {
                best.add(
                        whose,
                        new BestOf.Candidate(row, own, node.path(PartFile.LATE).asInt()));
            } else if (own != key || verdicts.containsKey(key)) {
                store.stands(run, whose, row, own);
            }
        }
    }

    private static void other(Store store, long run, JsonNode node) throws IOException {
        if (node.path(PartFile.KIND).asText().equals("fault")) {
            store.failed(
                    run,
                    whose(node),
                    node.path("content").asText(),
                    node.path("what").asText());
        } else {
            store.unclaimed(
                    run,
                    new Unclaimed(node.path("name").asText(), node.path("why").asText()));
        }
    }
}
