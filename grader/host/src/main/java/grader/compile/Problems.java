package grader.compile;

import grader.compile.Compilation.Failed;
import grader.compile.Compilation.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems and says the first of them. */
final class Problems {
    /** More than a screen of errors helps nobody: most of them follow from the first ones. */
    static final int MAX_SHOWN = 20;

    private final List<Problem> problems = new ArrayList<>();

    void add(Problem problem) {
        problems.add(problem);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Sorted by file and line; after the first 20 one more that says how many are left out. */
    Failed failed() {
        List<Problem> sorted = problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
        if (sorted.size() <= MAX_SHOWN) {
            return new Failed(sorted);
        }
        var shown = new ArrayList<>(sorted.subList(0, MAX_SHOWN));
        shown.add(new Problem(sorted.get(MAX_SHOWN).file(), 0, "and " + (sorted.size() - MAX_SHOWN) + " more"));
        return new Failed(shown);
    }
}
