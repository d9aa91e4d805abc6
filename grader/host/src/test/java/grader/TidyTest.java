package grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import grader.proof.ExerciseLooks;
import grader.proof.Tidiness;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of style that a program can hold. A failure reads {@code path:line: what; say instead}. */
class TidyTest {
    private static final int LEAST_FILES = 150;
    private static final Pattern REGISTRY =
            Pattern.compile("(repo1?|central|registry)\\.(maven|npm|sonatype)[a-z.]*\\.(org|com)");

    private final Path root = Kit.locate().root();

    /** Every source but programs that are test data: some of those must not even compile. */
    private List<Path> sources() throws IOException {
        return files(".java").stream()
                .filter(file -> !file.toString().contains("/src/test/resources/"))
                .toList();
    }

    /** Without the known submissions: those have the form in which a student would write them, often one long file. */
    private List<Path> ownSources() throws IOException {
        return sources().stream()
                .filter(file -> !file.toString().contains("/src/right/")
                        && !file.toString().contains("/src/wrong/"))
                .toList();
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/."))
                    .toList();
        }
    }

    private static void tidy(List<String> untidy) {
        assertEquals("", String.join("\n", untidy), untidy.size() + " untidy places");
    }

    private String place(Path file, long line) {
        return root.relativize(file) + ":" + line + ": ";
    }

    @Test
    void filesAreShort() throws IOException {
        tidy(new Tidiness(root).longFiles(ownSources()));
    }

    @Test
    void linesAreShort() throws IOException {
        tidy(new Tidiness(root).longLines(sources()));
    }

    @Test
    void methodsAreShort() throws IOException {
        tidy(new Tidiness(root).longMethods(ownSources()));
    }

    @Test
    void sourcesAreFormatted() throws IOException {
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        var files = sources();
        assertTrue(files.size() > LEAST_FILES, "only " + files.size() + " files were looked at");
        tidy(files.parallelStream()
                .flatMap(file -> unformatted(formatter, file).stream())
                .toList());
    }

    private Optional<String> unformatted(Formatter formatter, Path file) {
        try {
            var text = Files.readString(file);
            return formatter.formatSourceAndFixImports(text).equals(text)
                    ? Optional.empty()
                    : Optional.of(place(file, 1) + "not formatted; run mvn spotless:apply with JDK 25");
        } catch (FormatterException | IOException unreadable) {
            return Optional.of(place(file, 1) + unreadable.getMessage());
        }
    }

    @Test
    void noRegistryIsNamed() throws IOException {
        var untidy = new ArrayList<String>();
        for (var ending : List.of(".java", ".xml", ".md", "grade", ".yml", ".json", "run")) {
            for (var file : files(ending)) {
                if (Files.isRegularFile(file)
                        && REGISTRY.matcher(Files.readString(file)).find()) {
                    untidy.add(place(file, 1) + "names a package registry's host; leave it to Maven's settings");
                }
            }
        }
        tidy(untidy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void theReadmeListsEveryExercise(String name) throws IOException {
        var readme = Files.readString(root.resolve(name));
        var untidy = new ArrayList<String>();
        var exercises = grader.catalog.Catalog.read(Kit.locate().checksJar()).all();
        for (var exercise : exercises) {
            var row = name.equals("README.md") ? ExerciseLooks.row(exercise) : ExerciseLooks.rowInChinese(exercise);
            if (!readme.contains(row)) {
                untidy.add(name + ":1: the table lacks a row; say " + row);
            }
        }
        var rows = readme.lines().filter(line -> line.startsWith("| `")).count();
        tidy(untidy); // first, since it says what to do
        assertEquals(exercises.size(), rows, "rows of the table of " + name);
    }
}
