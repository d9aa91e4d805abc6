package grader.course.collect;

import grader.course.gradebook.Source.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One state of a submission.
 *
 * @param commit empty when it is not from a repository
 * @param when it was handed in, as far as anything tells, and whose clock that is
 * @param notes what a person should know of it, a sentence each
 */
record Snapshot(Optional<String> commit, Optional<Instant> when, Clock clock, List<Item> items, List<String> notes) {
    Snapshot {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** The same with something more to know. */
    Snapshot noting(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Snapshot(commit, when, clock, items, more);
    }
}
