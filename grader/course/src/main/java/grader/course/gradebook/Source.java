package grader.course.gradebook;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a submission came from.
 *
 * @param name the folder, file or branch, as it is called among the submissions
 * @param commit the commit that was taken; empty when it did not come from a repository
 * @param content digest of the exercise's own files: who has the same handed in the same
 * @param when it was handed in, as far as anything tells
 * @param clock whose time that is
 */
public record Source(String name, Optional<String> commit, String content, Optional<Instant> when, Clock clock) {
    /** Who says when a submission was handed in. */
    public enum Clock {
        /** The platform that took it. */
        PLATFORM,
        /** The commit's own date, which its author can choose. */
        COMMIT,
        /** The dates of its files, which its author can choose. */
        FILES,
        /** Nobody. */
        NOBODY
    }

    public Source {
        if (when.isEmpty() != (clock == Clock.NOBODY)) {
            throw new IllegalArgumentException("a time is somebody's, and nobody tells no time");
        }
    }
}
