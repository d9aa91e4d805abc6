package grader.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The kit's version, as the build has written it down. */
final class KitVersion implements IVersionProvider {
    private static final String FILE = "/interleave/version.txt";

    KitVersion() {}

    /** Such as {@code 1.0.0}. */
    static String text() {
        try (var in = KitVersion.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the grader's jar lacks " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the grader's own jar cannot be read", unreadable);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"interleave " + text()};
    }
}
