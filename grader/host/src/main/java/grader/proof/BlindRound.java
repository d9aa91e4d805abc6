package grader.proof;

import grader.catalog.ExerciseEntry;
import grader.grading.Grading;
import grader.proof.ExerciseProof.Part;
import grader.run.Kit;
import grader.submission.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A blind round: submissions of an exercise by somebody who has seen its stub and nothing else. The folder has a folder
 * for each: {@code right_NAME} must keep everything; {@code wrong_NAME} must lose one of the clauses that the first
 * line of its file {@code CLAUSE} names, whatever else it loses.
 */
public final class BlindRound {
    private static final String RIGHT = "right_";
    private static final String WRONG = "wrong_";
    private static final String CLAUSE_FILE = "CLAUSE";
    private static final Pattern NOT_A_CLAUSE = Pattern.compile("[^C0-9]+");

    private final Grading grading;
    private final ExerciseEntry exercise;
    private final Path folder;

    public BlindRound(Kit kit, ExerciseEntry exercise, Path folder) {
        this.grading = new Grading(kit);
        this.exercise = exercise;
        this.folder = folder;
    }

    /** A part for each submission; nothing runs yet. Empty when the folder has none. */
    public List<Part> parts() {
        return KitFiles.folders(folder).stream()
                .filter(one -> name(one).startsWith(RIGHT) || name(one).startsWith(WRONG))
                .map(this::part)
                .toList();
    }

    private static String name(Path submission) {
        return submission.getFileName().toString();
    }

    private Part part(Path submission) {
        var name = name(submission);
        var files = KitFiles.sources(submission);
        if (files.isEmpty()) {
            return new Part(name, (_, _) -> List.of(name + ": has no Java file; write it, or remove the folder"));
        }
        if (name.startsWith(RIGHT)) {
            return new Part("right/" + name, right(name, files));
        }
        var named = named(submission);
        return exercise.clauses().containsAll(named) && !named.isEmpty()
                ? new Part("wrong/" + name, wrong(name, files, named))
                : new Part(
                        name, // neither right nor wrong: nobody can say whether it was caught
                        (_, _) -> List.of(name + ": the first line of its file CLAUSE names " + named
                                + "; write the clauses that it breaks, such as 'C5' or 'C5 C2', the main one first"));
    }

    private ExerciseProof.Look right(String name, List<SourceFile> files) {
        return (times, progress) ->
                new RepeatedRuns(grading, exercise, times, progress).problems(name, files, new Claim.Right());
    }

    private ExerciseProof.Look wrong(String name, List<SourceFile> files, Set<String> clauses) {
        return (times, progress) -> new RepeatedRuns(grading, exercise, times, progress)
                .problems(name, files, new Claim.LosesOneOf(clauses), clauses);
    }

    /** The clauses of the first line of its file; none when there is no such file. */
    private static Set<String> named(Path submission) {
        var file = submission.resolve(CLAUSE_FILE);
        var named = new LinkedHashSet<String>();
        if (Files.isRegularFile(file)) {
            KitFiles.text(file)
                    .lines()
                    .limit(1)
                    .flatMap(NOT_A_CLAUSE::splitAsStream)
                    .filter(word -> !word.isEmpty())
                    .forEach(named::add);
        }
        return named;
    }
}
