package grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of style that a program can hold. A failure reads {@code path:line: what; say instead}. */
class TidyTest {
    private static final int MOST_LINES = 200;
    private static final int MOST_METHOD_LINES = 30;
    private static final int MOST_COLUMNS = 120;
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
        var untidy = new ArrayList<String>();
        for (var file : ownSources()) {
            var lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                untidy.add(place(file, MOST_LINES) + lines + " lines; split it where two things meet");
            }
        }
        tidy(untidy);
    }

    @Test
    void linesAreShort() throws IOException {
        var untidy = new ArrayList<String>();
        for (var file : sources()) {
            var lines = Files.readAllLines(file);
            for (var i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > MOST_COLUMNS) {
                    untidy.add(place(file, i + 1) + lines.get(i).length() + " columns; break it at " + MOST_COLUMNS);
                }
            }
        }
        tidy(untidy);
    }

    @Test
    void methodsAreShort() throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var untidy = new ArrayList<String>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(ownSources()));
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void none) {
                        var lines = unit.getLineMap();
                        var body = method.getBody() == null ? method : method.getBody();
                        var begin = lines.getLineNumber(positions.getStartPosition(unit, body));
                        var end = positions.getEndPosition(unit, method);
                        if (end >= 0 && lines.getLineNumber(end) - begin >= MOST_METHOD_LINES) {
                            untidy.add(place(Path.of(unit.getSourceFile().getName()), begin) + method.getName()
                                    + " has " + (lines.getLineNumber(end) - begin + 1) + " lines; name a part of it");
                        }
                        return super.visitMethod(method, none);
                    }
                }.scan(unit, null);
            }
        }
        tidy(untidy);
    }

    @Test
    void sourcesAreFormatted() throws IOException {
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        var untidy = new ArrayList<String>();
        var files = sources();
        assertTrue(files.size() > LEAST_FILES, "only " + files.size() + " files were looked at");
        for (var file : files) {
            var text = Files.readString(file);
            try {
                if (!formatter.formatSourceAndFixImports(text).equals(text)) {
                    untidy.add(place(file, 1) + "not formatted; run mvn spotless:apply with JDK 25");
                }
            } catch (FormatterException unreadable) {
                untidy.add(place(file, 1) + unreadable.getMessage());
            }
        }
        tidy(untidy);
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
            var title = name.equals("README.md") ? exercise.title() + " | " : "";
            var row = "| `" + exercise.id() + "` | " + title + exercise.titleZh() + " | "
                    + exercise.clauses().size() + " | " + exercise.possible() + " |";
            if (!readme.contains(row)) {
                untidy.add(name + ":1: the table lacks a row; say " + row);
            }
        }
        var rows = readme.lines().filter(line -> line.startsWith("| `")).count();
        assertEquals(exercises.size(), rows, "rows of the table of " + name);
        tidy(untidy);
    }
}
