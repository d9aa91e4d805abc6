package grader.course.similar;

import grader.course.collect.Content;
import java.util.List;

/**
 * Files that somebody handed in; equal files are one work with several owners.
 *
 * @param owners those of this course first, never empty
 */
public record Work(Content content, List<Owner> owners) {
    private static final int NAMED = 6;

    public Work {
        owners = List.copyOf(owners);
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("files that nobody handed in");
        }
    }

    /**
     * Somebody who handed in.
     *
     * @param id on the roster
     * @param course the title of an earlier course; empty for this one
     */
    public record Owner(String id, String name, String course) {
        boolean isOfThisCourse() {
            return course.isEmpty();
        }

        /** As an instructor calls him. */
        public String shown() {
            var called = name.isBlank() || name.equals(id) ? id : name + " (" + id + ")";
            return isOfThisCourse() ? called : called + " [" + course + "]";
        }
    }

    /** Whether somebody of this course handed it in. */
    public boolean isOfThisCourse() {
        return owners.getFirst().isOfThisCourse();
    }

    /** All of them in one line, the first few by name, the others by their number. */
    public String shown() {
        var first = owners.stream().limit(NAMED).map(Owner::shown).toList();
        var more = owners.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " +" + more : "");
    }
}
