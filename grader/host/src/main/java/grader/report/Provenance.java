package grader.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which submission was judged, when, and by what. No path: those of another machine tell a reader nothing.
 *
 * @param name what its folder is called
 * @param commit where it is a repository, the commit that is checked out
 * @param when it was judged
 * @param digests of what has judged, by name: {@code checks}, {@code kit} (with the checks, the worker and the JDK)
 */
public record Provenance(String name, Optional<String> commit, Instant when, Map<String, String> digests) {
    public Provenance {
        digests = Map.copyOf(digests);
    }
}
