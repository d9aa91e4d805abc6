package grader.starter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.run.Kit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever gets others' libraries with the kit is told whose they are. */
class NoticeTest {
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private final Path root = Kit.locate().root();

    @ParameterizedTest
    @ValueSource(strings = {"worker", "host", "course"})
    void everyLibraryOfAModuleIsNamed(String module) throws Exception {
        var notice = Files.readString(root.resolve("NOTICE"));
        var libraries = libraries(Files.readString(root.resolve("grader/" + module + "/pom.xml")));
        assertFalse(libraries.isEmpty(), module);
        libraries.forEach(name -> assertTrue(notice.contains("\n" + name) || notice.contains(", " + name), name));
    }

    /** Other projects' that are there when it runs. */
    private static List<String> libraries(String pom) {
        var names = new ArrayList<String>();
        var dependency = DEPENDENCY.matcher(pom);
        while (dependency.find()) {
            var text = dependency.group(1);
            var artifact = ARTIFACT.matcher(text);
            if (artifact.find() && !text.contains("<groupId>interleave<") && !text.contains("<scope>test<")) {
                names.add(artifact.group(1));
            }
        }
        return names;
    }

    @Test
    void studentsRepositoriesSayItToo() throws Exception {
        var tree = Starters.sealed("t03");
        for (var name : List.of("LICENSE", "NOTICE")) {
            assertArrayEquals(Files.readAllBytes(root.resolve(name)), tree.get(StarterTree.KIT_FOLDER + name));
        }
    }
}
