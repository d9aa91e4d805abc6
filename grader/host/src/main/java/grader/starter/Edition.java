package grader.starter;

import grader.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A student's repository in a language: that of the stubs, and of what its own files and its grader say.
 *
 * @param language which it is written in
 */
public record Edition(Language language) {
    /** Where stubs lie in the kit that are no part of its build. */
    public static final String CHINESE_STUBS = "exercises/src/main/zh/";

    private static final String NOTE = StarterTree.KIT_FOLDER + "language";

    /** The one that was written there. English ones do not say so: once there was no other. */
    public static Edition of(Path repository) {
        var note = repository.resolve(NOTE);
        try {
            return new Edition(
                    Files.isRegularFile(note)
                            ? Language.named(Files.readString(note).strip()).orElse(Language.ENGLISH)
                            : Language.ENGLISH);
        } catch (IOException notReadable) {
            throw new UncheckedIOException("cannot read " + note, notReadable);
        }
    }

    /** The file by which it is known again, if there must be one. */
    Map<String, byte[]> note() {
        return switch (language) {
            case ENGLISH -> Map.of();
            case CHINESE -> Map.of(NOTE, (language.word() + "\n").getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** The kit's folder of its stubs. */
    String stubs() {
        return switch (language) {
            case ENGLISH -> StarterTree.SOURCES;
            case CHINESE -> CHINESE_STUBS;
        };
    }

    /** What the read-me file in a language is called: who opens the repository sees the edition's own. */
    String readme(Language of) {
        return of == language ? "README.md" : "README." + of.word() + ".md";
    }
}
