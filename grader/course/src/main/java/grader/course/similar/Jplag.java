package grader.course.similar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.catalog.ExerciseEntry;
import grader.catalog.UsageException;
import grader.course.collect.Content;
import grader.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JPlag, asked by the program in {@code grader/similar}: it is under another licence and therefore none of our
 * libraries.
 *
 * @param program its folder
 * @param leastPercent of a pair that is told
 * @param mostPairs that are told
 */
public record Jplag(Program program, int leastPercent, int mostPairs) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Compares the works of an exercise with each other, and those of earlier courses with them.
     *
     * @param given what everybody had, which counts for nobody
     */
    public Likeness compare(ExerciseEntry exercise, List<Work> works, Optional<Content> given)
            throws IOException, InterruptedException {
        if (works.size() < 2) {
            return new Likeness(exercise.id(), works, works.size(), List.of(), List.of());
        }
        var folder = Scratch.folder(Scratch.temporary(), "similar");
        try {
            write(exercise, works, given, folder);
            program.run(List.of(folder.toString(), String.valueOf(leastPercent / 100.0), String.valueOf(mostPairs)));
            return read(exercise, works, folder.resolve("pairs.json"));
        } finally {
            Scratch.delete(folder);
        }
    }

    private static void write(ExerciseEntry exercise, List<Work> works, Optional<Content> given, Path folder)
            throws IOException {
        for (var i = 0; i < works.size(); i++) {
            var work = works.get(i);
            var place = folder.resolve(work.isOfThisCourse() ? "new" : "old").resolve(String.valueOf(i));
            plain(work.content()).writeTo(Files.createDirectories(place), exercise);
        }
        if (given.isPresent()) {
            given.get().writeTo(Files.createDirectories(folder.resolve("base")), exercise);
        }
    }

    /** Links lead nowhere, and there is nothing to be compared in them. */
    private static Content plain(Content content) {
        var files = content.files().stream().filter(file -> !file.link()).toList();
        return files.isEmpty() ? content : new Content(content.exercise(), files);
    }

    private static Likeness read(ExerciseEntry exercise, List<Work> works, Path file) throws IOException {
        try {
            var root = MAPPER.readTree(Files.readAllBytes(file));
            var percents = new ArrayList<Integer>();
            root.path("percents").forEach(each -> percents.add(each.asInt()));
            var pairs = new ArrayList<Alike>();
            root.path("pairs").forEach(each -> pairs.add(pair(each, works)));
            return new Likeness(exercise.id(), works, root.path("compared").asInt(), percents, pairs);
        } catch (JsonProcessingException spoilt) {
            throw new UsageException("the program in grader/similar has written what is no answer; remove its folder"
                    + " target, so that it is built anew");
        }
    }

    private static Alike pair(JsonNode pair, List<Work> works) {
        var first = works.get(number(pair.path("first")));
        var second = works.get(number(pair.path("second")));
        var turned = !first.isOfThisCourse();
        var same = new ArrayList<Alike.Same>();
        pair.path("same").forEach(each -> same.add(turned ? turned(same(each)) : same(each)));
        return new Alike(
                turned ? second : first,
                turned ? first : second,
                (int) (100 * pair.path("share").asDouble()),
                (int) (100 * pair.path("most").asDouble()),
                pair.path("tokens").asInt(),
                same);
    }

    /** Where there are earlier ones too, the name begins with the folder that a work lies in. */
    private static int number(JsonNode name) {
        return Integer.parseInt(name.asText().replaceFirst(".*[/\\\\]", ""));
    }

    private static Alike.Same same(JsonNode same) {
        return new Alike.Same(
                same.path("file").asText(),
                same.path("from").asInt(),
                same.path("to").asInt(),
                same.path("otherFile").asText(),
                same.path("otherFrom").asInt(),
                same.path("otherTo").asInt());
    }

    private static Alike.Same turned(Alike.Same same) {
        return new Alike.Same(same.otherFile(), same.otherFrom(), same.otherTo(), same.file(), same.from(), same.to());
    }
}
