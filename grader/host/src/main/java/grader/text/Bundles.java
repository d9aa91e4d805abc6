package grader.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Where the translations lie: {@code zh.json} beside the grader's classes for what the grader says, and others beside
 * the checks and beside the visible tests of each exercise for what these say. A text that several have is the
 * exercise's.
 */
public final class Bundles {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Bundles() {}

    /** The name of the files of a language. */
    public static String fileName(Language language) {
        return language.word() + ".json";
    }

    /**
     * The texts of the grader and of the exercises.
     *
     * @param places jars and folders in which an exercise's texts lie in a folder of its own; one may be missing
     * @throws IllegalStateException when one cannot be read: the kit's fault
     */
    public static Texts read(Language language, Path... places) {
        return switch (language) {
            case ENGLISH -> Texts.ENGLISH;
            case CHINESE -> {
                var byExercise = new HashMap<String, Map<String, String>>();
                for (var place : places) {
                    ofExercises(language, place).forEach((id, texts) -> byExercise
                            .computeIfAbsent(id, _ -> new HashMap<>())
                            .putAll(texts));
                }
                yield new Texts(language, ofGrader(language), byExercise);
            }
        };
    }

    /** What the grader itself says. */
    private static Map<String, String> ofGrader(Language language) {
        try (InputStream in = Bundles.class.getResourceAsStream(fileName(language))) {
            if (in == null) {
                throw new IllegalStateException("the grader's jar lacks its texts in " + language.word());
            }
            return parse(in.readAllBytes());
        } catch (IOException spoilt) {
            throw new IllegalStateException("the grader's texts cannot be read: " + spoilt.getMessage(), spoilt);
        }
    }

    /**
     * The translations in a file of them.
     *
     * @throws IllegalStateException when it is no such file: the kit's fault
     */
    public static Map<String, String> parse(byte[] json) {
        try {
            return MAPPER.readValue(json, TEXTS);
        } catch (IOException spoilt) {
            throw new IllegalStateException("a file of texts cannot be read: " + spoilt.getMessage(), spoilt);
        }
    }

    /** A file of these translations: the same bytes for the same map. */
    public static byte[] written(SortedMap<String, String> texts) {
        try {
            return MAPPER.writeValueAsBytes(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts could not be written", impossible);
        }
    }

    private static Map<String, Map<String, String>> ofExercises(Language language, Path jarOrFolder) {
        try {
            if (!Files.exists(jarOrFolder)) {
                return Map.of();
            }
            if (Files.isDirectory(jarOrFolder)) {
                return below(language, jarOrFolder);
            }
            try (var jar = FileSystems.newFileSystem(jarOrFolder)) {
                return below(language, jar.getPath("/"));
            }
        } catch (IOException | UncheckedIOException spoilt) {
            throw new IllegalStateException(
                    "the texts in " + jarOrFolder + " cannot be read: " + spoilt.getMessage(), spoilt);
        }
    }

    private static Map<String, Map<String, String>> below(Language language, Path root) throws IOException {
        var texts = new HashMap<String, Map<String, String>>();
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : files.filter(path -> path.endsWith(fileName(language)))
                    .sorted()
                    .toList()) {
                var folder = root.relativize(requireNonNull(file.getParent()));
                texts.put(
                        folder.toString().replace(folder.getFileSystem().getSeparator(), "."),
                        parse(Files.readAllBytes(file)));
            }
        }
        return texts;
    }
}
