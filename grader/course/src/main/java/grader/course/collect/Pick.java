package grader.course.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which state of a submission counts.
 *
 * @param due until when it is to be handed in; empty when at any time
 * @param latest whether the last one counts that is not too late; else the last one in time, and only where there is
 *     none, the last one that is not too late
 * @param late how much later it may come
 * @param given what everybody was given: to have that in time is to have handed in nothing in time
 */
public record Pick(Optional<Instant> due, boolean latest, Duration late, Optional<Content> given) {
    /** The end of the time in which the state is looked for first; empty when there is no end. */
    Optional<Instant> first() {
        return latest ? end() : due;
    }

    /** What comes later than this does not count. */
    Optional<Instant> end() {
        return due.map(date -> date.plus(late));
    }

    /**
     * Where to look for somebody's own work: as this says, then among what is not too late, then anywhere. A repository
     * that was made from a template has a commit in time whoever has done what.
     */
    List<Pick> widening() {
        return List.of(this, new Pick(due, true, late, given), new Pick(Optional.empty(), true, Duration.ZERO, given));
    }

    /** Whether nothing of it is the student's own. */
    boolean isUntouched(Content content) {
        return given.map(Content::files)
                .filter(files ->
                        content.files().stream().allMatch(file -> files.stream().anyMatch(file::isLike)))
                .isPresent();
    }
}
