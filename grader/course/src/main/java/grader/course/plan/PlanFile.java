package grader.course.plan;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import grader.catalog.Catalog;
import grader.catalog.UsageException;
import grader.course.plan.Plan.Missing;
import grader.course.plan.Plan.Planned;
import grader.course.time.DueDate;
import grader.course.time.LatePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code course.toml}. A mistake in it is told with its line and with what to write instead. */
final class PlanFile {
    private static final TomlMapper MAPPER = new TomlMapper();
    private static final String EXERCISES = "exercise";
    private static final Set<String> KEYS = Set.of("title", "zone", "late", "missing", "secret", EXERCISES);
    private static final Set<String> EXERCISE_KEYS = Set.of("id", "weight", "due");
    private static final int MOST_WEIGHT = 1000;

    private final Path file;
    private final Catalog catalog;
    private final TomlLines lines;
    private final JsonNode root;

    private PlanFile(Path file, Catalog catalog) {
        this.file = file;
        this.catalog = catalog;
        try {
            var text = Files.readString(file);
            this.lines = new TomlLines(text);
            this.root = MAPPER.readTree(text);
        } catch (JacksonException wrong) {
            var where = wrong.getLocation();
            throw new UsageException(file + ":" + (where == null ? 1 : where.getLineNr()) + ": is not TOML ("
                    + wrong.getOriginalMessage().lines().findFirst().orElse("") + "); write name = \"text\"");
        } catch (IOException missing) {
            throw new UsageException("cannot read " + file + "; `./grade course new FOLDER` writes one");
        }
    }

    static Plan read(Path file, Catalog catalog) {
        return new PlanFile(file, catalog).plan();
    }

    private Plan plan() {
        known(root, KEYS, TomlLines.TOP);
        var zone = zone();
        var late = LatePolicy.parse(text(root, "late", TomlLines.TOP))
                .orElseThrow(() -> mistake(TomlLines.TOP, "late", "late is no late policy", LatePolicy.FORMS));
        return new Plan(text(root, "title", TomlLines.TOP), zone, late, missing(), secret(), exercises());
    }

    private void known(JsonNode node, Set<String> keys, int block) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw mistake(
                        block,
                        key,
                        key + " is not known here",
                        "there is " + String.join(", ", keys.stream().sorted().toList()));
            }
        });
    }

    private ZoneId zone() {
        var words = text(root, "zone", TomlLines.TOP);
        try {
            return ZoneId.of(words);
        } catch (DateTimeException none) {
            throw mistake(TomlLines.TOP, "zone", "zone is no time zone", "write one such as \"Europe/Berlin\"");
        }
    }

    private Missing missing() {
        return switch (text(root, "missing", TomlLines.TOP)) {
            case "blank" -> Missing.BLANK;
            case "0" -> Missing.ZERO;
            default -> throw mistake(TomlLines.TOP, "missing", "missing is no such thing", "write \"blank\" or \"0\"");
        };
    }

    private String secret() {
        var secret = text(root, "secret", TomlLines.TOP);
        if (secret.length() < NewCourse.SECRET_BYTES) {
            throw mistake(TomlLines.TOP, "secret", "secret is too short", "put back the one that was there");
        }
        return secret;
    }

    private List<Planned> exercises() {
        var all = root.path(EXERCISES);
        if (!all.isArray() || all.isEmpty()) {
            throw mistake(
                    TomlLines.TOP, EXERCISES, "there is no exercise", "write [[exercise]] and below it id = \"t03\"");
        }
        var planned = new ArrayList<Planned>();
        var ids = new HashSet<String>();
        for (var i = 0; i < all.size(); i++) {
            var exercise = exercise(all.get(i), i);
            if (!ids.add(exercise.id())) {
                throw mistake(i, "id", "id is there twice: " + exercise.id(), "keep one of them");
            }
            planned.add(exercise);
        }
        return planned;
    }

    private Planned exercise(JsonNode node, int block) {
        known(node, EXERCISE_KEYS, block);
        var id = id(text(node, "id", block), block);
        var weight = node.has("weight") ? node.path("weight") : null;
        if (weight != null && (!weight.isInt() || weight.intValue() < 0 || weight.intValue() > MOST_WEIGHT)) {
            throw mistake(
                    block,
                    "weight",
                    "weight is no whole number from 0 to " + MOST_WEIGHT,
                    "write how often its points count, such as 1");
        }
        if (!node.has("due")) {
            return new Planned(id, weight == null ? 1 : weight.intValue(), Optional.empty());
        }
        var due = DueDate.parse(node.path("due").asText())
                .orElseThrow(() -> mistake(block, "due", "due is no date with a zone", DueDate.FORMS));
        return new Planned(id, weight == null ? 1 : weight.intValue(), Optional.of(due));
    }

    private String id(String word, int block) {
        try {
            var found = catalog.select(List.of(word));
            if (found.size() == 1) {
                return found.getFirst().id();
            }
        } catch (UsageException unknown) {
            throw mistake(block, "id", "id names no exercise", String.valueOf(unknown.getMessage()));
        }
        throw mistake(
                block, "id", "id names a whole chapter", "name each of its exercises in an [[exercise]] of its own");
    }

    private String text(JsonNode node, String key, int block) {
        var value = node.path(key);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw mistake(block, key, key + " is missing or no text", "write " + key + " = \"…\"");
        }
        return value.asText();
    }

    private UsageException mistake(int block, String key, String what, String instead) {
        return new UsageException(file + ":" + lines.of(block, key) + ": " + what + "; " + instead);
    }
}
