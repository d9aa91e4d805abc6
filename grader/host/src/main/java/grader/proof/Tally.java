package grader.proof;

import java.util.List;

/**
 * What a proof has come to, counted in submissions.
 *
 * @param right right ones that were judged
 * @param rightLost those of them that lost a point, or were refused
 * @param wrong wrong ones that were judged
 * @param caught those of them that lost what they break
 */
public record Tally(int right, int rightLost, int wrong, int caught) {
    /** Nothing was judged yet. */
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    /** The same with one part more; parts that judge no right or wrong submission count as nothing. */
    public Tally with(ExerciseProof.Part part, List<String> problems) {
        var isRight = part.name().startsWith("right/") || part.name().startsWith("solution earns");
        var isWrong = part.name().startsWith("wrong/");
        var missed =
                problems.stream().anyMatch(problem -> problem.contains(": keeps ") || problem.contains(": ends as "));
        return new Tally(
                right + (isRight ? 1 : 0),
                rightLost + (isRight && !problems.isEmpty() ? 1 : 0),
                wrong + (isWrong ? 1 : 0),
                caught + (isWrong && !missed ? 1 : 0));
    }

    /** Mutants count as wrong ones; whoever survived without being declared was not caught. */
    public static Tally of(List<MutantProof.Count> counts) {
        var caught = counts.stream()
                .mapToInt(count -> count.caught() + count.declared())
                .sum();
        var survived = counts.stream().mapToInt(MutantProof.Count::survived).sum();
        return new Tally(0, 0, caught + survived, caught);
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, rightLost + other.rightLost, wrong + other.wrong, caught + other.caught);
    }
}
