package grader.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The commit that is checked out in a folder or the one above it, read from the files of its repository: no program of
 * git is started, since what a repository's settings say would run as well.
 */
public final class CheckedOut {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern BRANCH = Pattern.compile("ref: (refs/[\\w./-]+)");
    private static final int MOST_BYTES = 1 << 20;
    /** Itself, and the folder above: a submission may be the folder of exercises of a repository. */
    private static final int MOST_ABOVE = 2;

    private CheckedOut() {}

    /** Its name; empty when there is none, or its files are of another kind. */
    public static Optional<String> in(Path folder) {
        var above = Optional.of(folder.toAbsolutePath().normalize());
        for (var step = 0; step < MOST_ABOVE && above.isPresent(); step++) {
            var git = above.get().resolve(".git");
            if (Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
                return head(git);
            }
            above = Optional.ofNullable(above.get().getParent());
        }
        return Optional.empty();
    }

    private static Optional<String> head(Path git) {
        var head = text(git.resolve("HEAD")).map(String::strip).orElse("");
        var branch = BRANCH.matcher(head);
        return (branch.matches() ? of(git, branch.group(1)) : Optional.of(head))
                .filter(name -> COMMIT.matcher(name).matches());
    }

    private static Optional<String> of(Path git, String branch) {
        return branch.contains("..")
                ? Optional.empty()
                : text(git.resolve(branch)).map(String::strip).or(() -> packed(git, branch));
    }

    private static Optional<String> packed(Path git, String branch) {
        return text(git.resolve("packed-refs")).stream()
                .flatMap(String::lines)
                .filter(line -> line.endsWith(" " + branch))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst();
    }

    private static Optional<String> text(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException notReadable) {
            return Optional.empty();
        }
    }
}
