package grader.course.collect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Something that was handed in: a folder, a zip file, a repository, a branch. For one thread at a time. */
sealed interface Place extends AutoCloseable permits FolderPlace, ZipPlace, FilePlace, RepositoryPlace {
    /** As it is called among the submissions. */
    String name();

    /**
     * The state that counts, be it too late; empty when there is none.
     *
     * @throws IOException when it cannot be read or is not what it seems to be; the message is a sentence for a person
     */
    Optional<Snapshot> take(Pick pick) throws IOException;

    /**
     * All states that are not later than that, one by one; what is no repository has one.
     *
     * @throws IOException as {@link #take} does
     */
    default void each(Optional<Instant> end, Consumer<Snapshot> listener) throws IOException {
        take(new Pick(end, true, Duration.ZERO, Optional.empty())).ifPresent(listener);
    }

    @Override
    void close();
}
