package grader.course.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** {@code result.json} as Classroom 50 puts it beside a checkout: which commit it took, and when. */
final class PlatformResult {
    static final String FILE = "result.json";
    private static final int MOST_BYTES = 4 << 20;
    private static final String SCHEMA = "classroom50/result/v1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlatformResult() {}

    /**
     * What the file says; empty when there is none of this kind. Whoever asks makes sure that it is the platform's: in
     * a repository a student can have put one.
     */
    static Optional<RepositoryPlace.Submitted> in(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var root = MAPPER.readTree(in.readNBytes(MOST_BYTES));
            var commit = root.path("commit").asText();
            return root.path("schema").asText().equals(SCHEMA) && ObjectId.isId(commit)
                    ? Optional.of(new RepositoryPlace.Submitted(
                            commit, Instant.parse(root.path("datetime").asText())))
                    : Optional.empty();
        } catch (JsonProcessingException | DateTimeException other) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
