package grader.proof;

import grader.proof.ExerciseProof.Extent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The submissions that an exercise is proven with.
 *
 * @param clauses all clauses of the exercise
 * @param extent whether all of them are taken or some
 */
record Corpus(ExercisePlaces places, Set<String> clauses, Extent extent) {

    List<Path> right() {
        var all = KitFiles.folders(places.right());
        return isSampled() ? sample().ofRight(all) : all;
    }

    List<Path> wrong() {
        var all = KitFiles.folders(places.wrong());
        return isSampled() ? sample().ofWrong(all) : all;
    }

    private boolean isSampled() {
        return extent == Extent.SAMPLED;
    }

    private Sample sample() {
        return new Sample(places.checks(), clauses);
    }
}
