package grader.course.collect;

import static grader.course.collect.Known.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.UsageException;
import grader.course.gradebook.Gradebook.Unclaimed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
    private static final String ROSTER = "Student,ID,SIS Login ID,Section,email\n\"Smith, Ada\",71,ada,A,ada@x.org\n"
            + "\"Smith, Bob\",72,bob-smith,A,bob@x.org\nSmith,73,smith,A,s@x.org\n王小明,74,wang,A,w@x.org\n"
            + "Same Name,75,twin1,A,t1@x.org\nSame Name,76,twin2,A,t2@x.org\n";

    @TempDir
    private Path folder = Path.of("");

    private void file(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private void zip(String path, Charset names, String... entries) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (var i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void taken(String place, String expected) throws IOException {
        var roster = Known.roster(folder, ROSTER);
        try (var submissions = Submissions.open(folder.resolve(place), roster)) {
            var all = roster.students().stream()
                    .map(student -> student.id() + "=" + Known.taken(submissions, roster, student.id()))
                    .filter(taken -> !taken.endsWith("=[nothing]"))
                    .toList();
            var nobody = submissions.unclaimed().stream().map(Unclaimed::name).toList();
            assertEquals(expected, String.join(" ", all) + " | " + String.join(" ", nobody));
        }
    }

    @Test
    void theLongestAccountOwnsAFolder() throws IOException {
        file("s/hw1-ada/" + PATH, "1");
        file("s/hw1-bob-smith/exercises/" + PATH, "2");
        file("s/hw1-smith/" + PATH, "3");
        file("s/hw1-eve/" + PATH, "4");
        taken("s", "ada=1 bob-smith=2 smith=3 | hw1-eve");
    }

    @Test
    void theStubsInChineseOfAForkAreNobodysWork() throws IOException {
        var stub = "exercises/src/main/zh/threads/t03_mutex/Mutex.java";
        file("s/hw1-ada/exercises/" + PATH, "1");
        file("s/hw1-ada/" + stub, "package threads.t03_mutex; // 2");
        file("s/hw1-smith/" + stub, "package threads.t03_mutex; // 3");
        taken("s", "ada=1 | ");
    }

    @Test
    void withAKnownPrefixNothingIsGuessed() throws IOException {
        file("os-bob-submissions/os-bob-smith/" + PATH, "3");
        file("os-bob-submissions/os-bob-nosmith/" + PATH, "4");
        taken("os-bob-submissions", "smith=3 | os-bob-nosmith");
    }

    @Test
    void downloadsOfClassroom50AreFoundBelowEachOther() throws IOException {
        file("d/os-hw1_submissions_2026_11_20_T_10_11_12/os-hw1-ada/" + PATH, "1");
        file("d/os-hw2_submissions_2026_11_20_T_10_11_12/os-hw2-wang/threads/t03_mutex/Mutex.java", "2");
        taken("d", "ada=1 wang=2 | ");
    }

    @Test
    void canvasPutsNumbersBetween() throws IOException {
        zip("c/smithada_71_900_hand in.zip", StandardCharsets.UTF_8, "x/__MACOSX/._" + PATH, "0", "x/" + PATH, "1");
        zip("c/smithbob_LATE_72_901_t03-2.zip", StandardCharsets.UTF_8, "threads\\t03_mutex\\Mutex.java", "2");
        file("c/wang_74_902_Mutex.java", "package threads.t03_mutex; // 3");
        file("c/nobody_99_903_notes.pdf", "4");
        taken("c", "ada=1 bob-smith=2 wang=package threads.t03_mutex; // 3 | nobody_99_903_notes.pdf");
    }

    @Test
    void moodlePutsTheFullNameInFront() throws IOException {
        file("m/Ada Smith_123_assignsubmission_file_/" + PATH, "1");
        zip("m/王小明_124_assignsubmission_file_/作业.zip", Charset.forName("GB18030"), "作业/" + PATH, "2");
        file("m/Same Name_125_assignsubmission_file_/" + PATH, "3");
        taken("m", "ada=1 wang=2 | Same Name_125_assignsubmission_file_");
    }

    @Test
    void gradescopeHasAnIndex() throws IOException {
        file("g/assignment_1_export/submission_1/" + PATH, "1");
        file("g/assignment_1_export/submission_2/" + PATH, "2");
        file("g/assignment_1_export/submission_metadata.yml", """
            submission_1:
              :submitters:
              - :name: Somebody Else
                :sid: '71'
                :email: ada@x.org
              :created_at: 2026-11-20 10:00:00.000000000 +01:00
            submission_2:
              :submitters:
              - :name: Eve
                :email: eve@x.org
            """);
        taken("g/assignment_1_export", "ada=1 | submission_2");
        taken("g", "ada=1 | submission_2");
    }

    @Test
    void aWholeExportMayBeAZipFile() throws IOException {
        zip(
                "all.zip",
                Charset.forName("GB18030"),
                "Ada Smith_1_assignsubmission_file_/" + PATH,
                "1",
                "王小明_2_assignsubmission_file_/" + PATH,
                "2");
        taken("all.zip", "ada=1 wang=2 | ");
    }

    @Test
    void anExportThatWritesElsewhereIsRefused() throws IOException {
        zip("evil.zip", StandardCharsets.UTF_8, "../ada/" + PATH, "1");
        var roster = Known.roster(folder, ROSTER);
        var refused = assertThrows(UsageException.class, () -> Submissions.open(folder.resolve("evil.zip"), roster));
        assertTrue(String.valueOf(refused.getMessage()).contains("outside of its folder"), refused.getMessage());
        assertTrue(Files.notExists(folder.resolve("ada")));
    }

    @Test
    void aZipFileThatUnpacksToTooMuchIsNotRead() throws IOException {
        var large = "x".repeat(Limits.FILE_BYTES * 2);
        var entries = new java.util.ArrayList<String>();
        for (var i = 0; i < 80; i++) {
            entries.addAll(List.of("src/main/java/threads/t03_mutex/A" + i + ".java", large));
        }
        zip("b/ada.zip", StandardCharsets.UTF_8, entries.toArray(String[]::new));
        file("b/wang.zip", "no zip at all");
        var roster = Known.roster(folder, ROSTER);
        try (var submissions = Submissions.open(folder.resolve("b"), roster)) {
            assertTrue(Known.taken(submissions, roster, "ada").contains("larger than 16 MiB together"));
            assertTrue(Known.taken(submissions, roster, "wang").contains("no zip file"));
        }
    }

    @Test
    void testsAndBuiltCopiesAreNotTaken() throws IOException {
        file("t/ada/src/test/java/threads/t03_mutex/MutexTest.java", "0");
        file("t/ada/target/" + PATH, "0");
        file("t/ada/.git-copy/" + PATH, "0");
        file("t/ada/deep/er/" + PATH, "1");
        taken("t", "ada=1 | ");
    }

    @Test
    void whoHandsInTwiceIsTold() throws IOException {
        file("w/ada/" + PATH, "1");
        file("w/ada/old/" + PATH, "2");
        var roster = Known.roster(folder, ROSTER);
        try (var submissions = Submissions.open(folder.resolve("w"), roster);
                var desk = submissions.of(roster.named("ada"))) {
            var work = (Desk.Handed.Work) desk.of(Known.MUTEX, Known.ANY);
            assertEquals(1, work.notes().size());
            assertTrue(work.notes().getFirst().contains("twice, and differently"));
        }
    }

    @Test
    void aFolderWithoutASubmissionIsAMistake() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        var roster = Known.roster(folder, ROSTER);
        assertThrows(UsageException.class, () -> Submissions.open(folder.resolve("empty"), roster));
        assertThrows(UsageException.class, () -> Submissions.open(folder.resolve("nowhere"), roster));
    }
}
