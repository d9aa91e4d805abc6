package grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Kit;
import grader.starter.Starters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be known of the scripts for Windows where there is none: their parts, held against {@code grade}. */
class GradeCmdTest {
    private static final Pattern PROPERTY = Pattern.compile("-D[a-z.]+");
    /** Where its value has a parenthesis, as in {@code Program Files (x86)}, it would end the block. */
    private static final Pattern BARE_VARIABLE = Pattern.compile("%[A-Z_]+%");
    /** What only a shell can find out, or what the starting script of a system without start-up caches leaves out. */
    private static final List<String> OF_SHELLS_ALONE = List.of("-Dinterleave.columns", "-Dinterleave.checks");

    /** A script for Windows and the one that does the same elsewhere. */
    record Pair(String name, String cmd, String shell) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Pair> pairs() throws IOException {
        var root = Kit.locate().root();
        var tree = Starters.sealed("t03");
        return Stream.of(
                new Pair("kit", Files.readString(root.resolve("grade.cmd")), Files.readString(root.resolve("grade"))),
                new Pair("starter", text(tree.get("grade.cmd")), text(tree.get("grade"))));
    }

    private static String text(byte @Nullable [] bytes) {
        return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }

    private static TreeSet<String> properties(String script) {
        var names = new TreeSet<String>();
        var start = script.lines().filter(line -> !line.contains("mvn ")).toList();
        PROPERTY.matcher(String.join("\n", start)).results().forEach(found -> names.add(found.group()));
        return names;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theGraderIsStartedWithTheSameProperties(Pair pair) {
        var wanted = properties(pair.shell());
        OF_SHELLS_ALONE.forEach(wanted::remove);
        assertEquals(wanted, properties(pair.cmd()));
        assertTrue(pair.cmd().contains("grader.cli.Main %*"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aJdkIsLookedForWhereverItCanBe(Pair pair) {
        for (var place : List.of("%JAVA_HOME%", "where javac", "%ProgramFiles%", "%LOCALAPPDATA%", "%USERPROFILE%")) {
            assertTrue(pair.cmd().contains(place), place);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void blocksAreClosedAndNoValueCanCloseThem(Pair pair) {
        var depth = 0;
        for (var line : pair.cmd().lines().toList()) {
            var unquoted = line.startsWith("rem ") ? "" : line.replaceAll("\"[^\"]*\"", "");
            if (depth > 0) {
                assertFalse(
                        BARE_VARIABLE.matcher(unquoted.replace("%MODULES%", "")).find(), line);
            }
            for (var sign : unquoted.toCharArray()) {
                depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            }
            assertTrue(depth >= 0, line);
        }
        assertEquals(0, depth);
    }

    @Test
    void bothFindAJdkInTheSameWay() throws IOException {
        var scripts = pairs().map(pair -> pair.cmd()
                        .lines()
                        .filter(line -> line.contains("set JDK=") || line.contains("ON_PATH"))
                        .toList())
                .toList();
        assertEquals(scripts.getFirst(), scripts.getLast());
    }
}
