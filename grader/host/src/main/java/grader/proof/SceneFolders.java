package grader.proof;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders of scenes that several exercises of a chapter play: they lie beside these, and are no exercise's own. */
public final class SceneFolders {
    private static final Pattern OF_AN_EXERCISE = Pattern.compile("[a-z][0-9]{2}_.*");

    private SceneFolders() {}

    /** An exercise's own folder of class files, and those that it refers to: it says their texts. */
    public static List<Path> with(Path own) {
        var chapter = requireNonNull(own.getParent(), "an exercise is in a chapter");
        try (Stream<Path> classes = Files.list(own);
                Stream<Path> beside = Files.list(chapter)) {
            var code = new StringBuilder();
            for (var file :
                    classes.filter(file -> file.toString().endsWith(".class")).toList()) {
                code.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            var scenes = beside.filter(folder -> {
                var name = requireNonNull(folder.getFileName(), "a folder has a name")
                        .toString();
                return !OF_AN_EXERCISE.matcher(name).matches()
                        && code.indexOf(chapter.getFileName() + "/" + name + "/") >= 0;
            });
            return Stream.concat(Stream.of(own), scenes).toList();
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
