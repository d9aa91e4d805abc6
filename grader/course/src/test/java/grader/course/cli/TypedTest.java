package grader.course.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.course.grade.Launcher;
import grader.course.grade.TreeClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an instructor may type at a course, right or wrong, and what comes of it; each a process of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class TypedTest {
    private Path submissions = Path.of("");
    private Path others = Path.of("");
    private Path course = Path.of("");

    @BeforeAll
    void aClassOfOneThatDoesNotCompile(@TempDir Path folder) throws IOException, InterruptedException {
        var tree = TreeClass.in(folder);
        submissions = tree.submissions();
        others = folder.resolve("others");
        Files.createDirectories(others.resolve("carl"));
        course = tree.course();
        Files.writeString(
                course.resolve("roster.csv"), "username,first_name,last_name\neve,Eve,Li\nada,Ada,Lovelace\n");
        var graded = run(List.of("class", submissions.toString(), "--course", course.toString(), "--students", "eve"));
        assertEquals(0, graded.code(), graded.said());
    }

    /** How a command ended and what it said. */
    private record Ended(int code, String said) {}

    private Ended run(List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(Launcher.command());
        command.addAll(words);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | class SUB                                | ./grade class --help shows what can be said.",
                "2 | class SUB --course COURSE --part x.jsonl | add --shard K/N",
                "2 | class SUB --course COURSE i05 t03        | t03 is no exercise of this course",
                "2 | class COURSE/roster.csv --course COURSE  | is neither a folder nor a zip file",
                "2 | class nowhere --course COURSE            | there is no folder or zip file nowhere",
                "2 | class SUB --course nowhere               | `./grade course new nowhere` begins a course",
                "2 | class OTHERS --course COURSE             | nobody on the roster is among the submissions (carl",
                "0 | gradebook COURSE                         | Nothing was written: add --html DIR",
                "0 | gradebook COURSE --lang zh               | 什么也没写",
                "2 | gradebook COURSE --lang fr               | say en or zh",
                "2 | why COURSE love                          | did you mean ada?",
                "2 | why COURSE nobody                        | \"nobody\" is no student of the roster; write one",
                "2 | why COURSE eve i05/C99                   | has no clause C99; it has C1, C2",
                "0 | why COURSE eve                           | iomodels.i05_red_black_tree",
                "2 | override COURSE eve i05/C99 1 --reason x | has no clause C99",
                "2 | override COURSE eve i05 1                | add --reason TEXT",
                "2 | regrade COURSE --apply 4                 | there is no proposal 4",
                "2 | course new COURSE                        | nothing was changed",
            })
    void isAnsweredInWordsThatHelp(int code, String words, String answer) throws IOException, InterruptedException {
        var line = words.replace("OTHERS", others.toString())
                .replace("SUB", submissions.toString())
                .replace("COURSE", course.toString());
        var ended = run(List.of(line.split(" +")));
        assertEquals(code, ended.code(), ended.said());
        assertTrue(ended.said().contains(answer), ended.said());
        assertTrue(!ended.said().contains("Exception"), ended.said());
    }
}
