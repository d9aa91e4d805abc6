package grader.course.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.UsageException;
import grader.course.roster.Roster.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Roster read(String text) throws IOException {
        return RosterFile.read(Files.writeString(folder.resolve("roster.csv"), text));
    }

    @Test
    void classroom50() throws IOException {
        var roster = read("""
            username,first_name,last_name,email,section,github_id,role,due
            ada,Ada,Lovelace,ada@example.org,A,1,student,2026-11-22T23:59:00+01:00
            boss,The,Boss,boss@example.org,A,2,teacher,
            """);
        assertEquals(Form.CLASSROOM_50, roster.form());
        assertEquals(List.of("ada"), roster.students().stream().map(Student::id).toList());
        var ada = roster.students().getFirst();
        assertEquals("Ada Lovelace", ada.name());
        assertEquals(
                Instant.parse("2026-11-22T22:59:00Z"), ada.due().orElseThrow().toInstant());
    }

    @Test
    void oldClassroom() throws IOException {
        var roster = read("""
            "identifier","github_username","github_id","name"
            "s123","ada","1","Ada Lovelace"
            "s124","","",""
            """);
        assertEquals(Form.OLD_CLASSROOM, roster.form());
        assertEquals(
                List.of("ada", "s124"),
                roster.students().stream().map(Student::id).toList());
        assertEquals("ada", roster.named("S123").id());
    }

    @Test
    void canvas() throws IOException {
        var roster = read("""
            Student,ID,SIS User ID,SIS Login ID,Section,Mutex (17)
                Points Possible,,,,,18
            "Lovelace, Ada",4711,u1,ada,A,
            "Student, Test",9,,x,A,
            """);
        assertEquals(Form.CANVAS, roster.form());
        assertEquals(List.of("ada"), roster.students().stream().map(Student::id).toList());
        assertEquals(
                List.of("ada"),
                roster.called("ada lovelace").stream().map(Student::id).toList());
    }

    @Test
    void moodle() throws IOException {
        var roster = read("\uFEFFusername;email;idnumber;firstname;lastname\nada;ada@example.org;17;Ada;Lovelace\n");
        assertEquals(Form.MOODLE, roster.form());
        assertEquals("Ada Lovelace", roster.named("ada@example.org").name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,age\\nAda,36                                   | roster.csv:1: is no roster that is known",
                "username,first_name\\n                              | roster.csv:1: names no student",
                "username,first_name\\nada,A\\nADA,B                 | roster.csv:3: ADA is in line 2 already",
                "username,first_name,due\\nada,A,2026-11-20 23:59    | roster.csv:2: due is no date with a zone",
                "username,first_name\\n\"ada\\nbob\",B               | roster.csv:2: a cell goes on in the next line",
                "username,first_name\\n,Ada                          | roster.csv:2: names nobody",
                "username,email,first_name\\nada,x@y.z,A\\nbob,x@y.z,B | roster.csv:3: x@y.z is in line 2 already"
            })
    void aMistakeIsToldByItsLine(String text, String expected) {
        var wrong = assertThrows(UsageException.class, () -> read(text.replace("\\n", "\n") + "\n"));
        assertTrue(String.valueOf(wrong.getMessage()).contains(expected), wrong.getMessage());
        assertTrue(String.valueOf(wrong.getMessage()).contains("; "), wrong.getMessage());
    }

    @Test
    void chineseNamesHaveTheFamilysFirst() throws IOException {
        var roster = read("username,first_name,last_name\nliwei,\u4f1f,\u674e\nzoe,Zo\u00eb,M\u00fcller\n");
        assertEquals("\u674e\u4f1f", roster.students().getFirst().name());
        for (var written : List.of("\u674e\u4f1f", "\u674e \u4f1f", "\u4f1f\u674e", "\u4f1f \u674e")) {
            assertEquals("liwei", roster.named(written).id(), written);
        }
        assertEquals("zoe", roster.named("zoe\u0308 mu\u0308ller").id(), "an accent is written in two ways");
    }

    @Test
    void whoIsMeantIsSaid() throws IOException {
        var roster = read("username,first_name,last_name\nada,Ada,Lovelace\nadam,Adam,Love\n");
        var wrong = assertThrows(UsageException.class, () -> roster.named("love"));
        assertTrue(String.valueOf(wrong.getMessage()).endsWith("did you mean ada, adam?"), wrong.getMessage());
        assertEquals("adam", roster.named("Adam Love").id());
    }

    @Test
    void namesAreData() throws IOException {
        var roster = read("username,first_name,last_name\n../../etc,\"<script>\",\"=1\"\n");
        assertEquals("../../etc", roster.students().getFirst().id());
    }
}
