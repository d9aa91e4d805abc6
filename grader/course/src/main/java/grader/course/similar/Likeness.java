package grader.course.similar;

import java.util.List;
import java.util.OptionalInt;

/**
 * What was found of one exercise.
 *
 * @param exercise its id
 * @param works what was compared
 * @param compared how many of them could be
 * @param percents how many pairs share 0, 1 … 100 per cent
 * @param pairs those that are much alike, most alike first
 */
public record Likeness(String exercise, List<Work> works, int compared, List<Integer> percents, List<Alike> pairs) {
    /** Of fewer pairs a quantile says nothing. */
    private static final int FEW = 10;

    public Likeness {
        works = List.copyOf(works);
        percents = List.copyOf(percents);
        pairs = List.copyOf(pairs);
    }

    /** Works of several owners, of whom one at least is of this course. */
    public List<Work> equal() {
        return works.stream()
                .filter(Work::isOfThisCourse)
                .filter(work -> work.owners().size() > 1)
                .toList();
    }

    /** The least number of per cent that this share of all pairs does not pass; empty when there are few pairs. */
    public OptionalInt quantile(double share) {
        var all = percents.stream().mapToLong(Integer::longValue).sum();
        if (all < FEW) {
            return OptionalInt.empty();
        }
        var sum = 0L;
        for (var percent = 0; percent < percents.size(); percent++) {
            sum += percents.get(percent);
            if (sum >= share * all) {
                return OptionalInt.of(percent);
            }
        }
        return OptionalInt.of(100);
    }
}
