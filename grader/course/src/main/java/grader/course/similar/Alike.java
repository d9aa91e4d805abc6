package grader.course.similar;

import java.util.List;

/**
 * Two works that are much alike: where to look, and no more than that.
 *
 * @param percent how much of both is shared, from 0 to 100
 * @param most how much of the smaller one is shared
 * @param tokens how much that is: a word or sign of the language each
 */
public record Alike(Work first, Work second, int percent, int most, int tokens, List<Same> same) {
    /** Lines of the first that are as lines of the second, but for names and layout. Counted from 1. */
    public record Same(String file, int from, int to, String otherFile, int otherFrom, int otherTo) {}

    public Alike {
        same = List.copyOf(same);
    }
}
