package grader.course.collect;

import java.io.IOException;
import java.util.Optional;

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

    @Override
    void close();
}
