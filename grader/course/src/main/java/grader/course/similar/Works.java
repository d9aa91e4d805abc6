package grader.course.similar;

import grader.catalog.ExerciseEntry;
import grader.course.collect.Content;
import grader.course.collect.GivenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what was handed in of one exercise, each distinct content once. */
public final class Works {
    private final Map<String, List<Work.Owner>> owners = new LinkedHashMap<>();
    private final Map<String, Content> contents = new LinkedHashMap<>();
    private final ExerciseEntry exercise;

    public Works(ExerciseEntry exercise) {
        this.exercise = exercise;
    }

    /** Adds the last that each student handed in; the course that is looked at comes first. */
    public void add(Archive archive) throws IOException {
        for (var student : archive.students()) {
            archive.last(student, exercise.id()).ifPresent(content -> {
                contents.putIfAbsent(content.digest(), content);
                owners.computeIfAbsent(content.digest(), _ -> new ArrayList<>()).add(archive.owner(student));
            });
        }
    }

    /**
     * Each distinct content with its owners. What is as it was given is nobody's work and left out.
     *
     * @param exercises the folder {@code exercises} of the kit
     */
    public List<Work> all(Path exercises) throws IOException {
        var given = GivenFiles.of(exercises, exercise).map(Content::digest).orElse("");
        return contents.entrySet().stream()
                .filter(each -> !each.getKey().equals(given))
                .map(each -> new Work(each.getValue(), owners.getOrDefault(each.getKey(), List.of())))
                .toList();
    }
}
