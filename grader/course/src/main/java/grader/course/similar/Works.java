package grader.course.similar;

import grader.catalog.ExerciseEntry;
import grader.course.collect.Content;
import grader.course.marks.Ledger;
import grader.course.roster.Student;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.course.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Gathers what was handed in of one exercise, each distinct content once. */
public final class Works {
    private final Map<String, List<Work.Owner>> owners = new LinkedHashMap<>();
    private final Map<String, Content> contents = new LinkedHashMap<>();
    private final ExerciseEntry exercise;

    public Works(ExerciseEntry exercise) {
        this.exercise = exercise;
    }

    /**
     * Adds the last that each of these students handed in.
     *
     * @param course the title of an earlier course; empty for this one, which comes first
     */
    public void add(Store store, List<Student> students, String course) throws IOException {
        var ledger = Ledger.of(store);
        for (var student : students) {
            var seen = ledger.lastSeen(new Whose(student.id(), exercise.id()));
            if (seen.isPresent() && seen.get().seen() instanceof Seen.Work(var source, var _)) {
                var content = store.content(source.content());
                if (content.isPresent()) {
                    contents.putIfAbsent(source.content(), content.get());
                    owners.computeIfAbsent(source.content(), _ -> new ArrayList<>())
                            .add(new Work.Owner(student.id(), student.name(), course));
                }
            }
        }
    }

    /**
     * Each distinct content with its owners. What is as it was given is nobody's work and left out.
     *
     * @param exercises the folder {@code exercises} of the kit
     */
    public List<Work> all(Path exercises) throws IOException {
        var given = given(exercises).map(Content::digest).orElse("");
        return contents.entrySet().stream()
                .filter(each -> !each.getKey().equals(given))
                .map(each -> new Work(each.getValue(), owners.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    /** What everybody was given; empty when it is not there. */
    public Optional<Content> given(Path exercises) throws IOException {
        var folder = exercises.resolve("src/main/java").resolve(exercise.folder());
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var files = new ArrayList<Content.File>();
        try (var all = Files.list(folder)) {
            for (var file : new TreeSet<>(all.toList())) {
                if (file.toString().endsWith(".java")) {
                    files.add(new Content.File(file.getFileName().toString(), false, Files.readAllBytes(file)));
                }
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new Content(exercise.id(), files));
    }
}
