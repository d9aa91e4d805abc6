package grader.course.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.catalog.Catalog;
import grader.catalog.UsageException;
import grader.course.time.LatePolicy;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseFolderTest {
    private static final Catalog CATALOG = Catalog.read(Kit.locate().checksJar());
    private static final String PLAN = """
        title = "Course"
        zone = "Europe/Berlin"
        late = "10% a day, at most 5 days"
        missing = "0"
        secret = "0123456789012345678901234567890123456789"

        [[exercise]]
        id = "t03"
        weight = 2
        due = 2026-11-20T23:59:00+01:00

        [[exercise]]
        id = "i05"
        """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aRoster() throws IOException {
        write("roster.csv", "username,first_name\nada,Ada\nbob,Bob\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aPlanSaysWhatCounts() throws IOException {
        write("course.toml", PLAN);
        var plan = CourseFolder.open(folder, CATALOG).plan();
        assertEquals(new LatePolicy.PerDay(10, 5), plan.late());
        assertEquals(Plan.Missing.ZERO, plan.missing());
        var mutex = plan.exercise("threads.t03_mutex").orElseThrow();
        assertEquals(2, mutex.weight());
        assertEquals(
                Instant.parse("2026-11-20T22:59:00Z"), mutex.due().orElseThrow().toInstant());
        assertEquals(
                1, plan.exercise("iomodels.i05_red_black_tree").orElseThrow().weight());
        assertNotEquals(plan.seed("threads.t03_mutex"), plan.seed("iomodels.i05_red_black_tree"));
    }

    @Test
    void aNewCourseCanBeReadAtOnceAndIsNeverOverwritten() throws IOException {
        var fresh = folder.resolve("os 2026");
        NewCourse.write(fresh, CATALOG.all(), ZoneId.of("Asia/Shanghai"));
        Files.copy(folder.resolve("roster.csv"), fresh.resolve("roster.csv"));
        var plan = CourseFolder.open(fresh, CATALOG).plan();
        assertEquals(CATALOG.all().size(), plan.exercises().size());
        assertEquals(new LatePolicy.None(), plan.late());
        var before = Files.readString(fresh.resolve("course.toml"));
        assertThrows(UsageException.class, () -> NewCourse.write(fresh, CATALOG.all(), ZoneId.of("UTC")));
        assertEquals(before, Files.readString(fresh.resolve("course.toml")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight = 2 | weight = -1 | course.toml:9: weight is no whole number",
                "weight = 2 | weight = 1.5 | course.toml:9: weight is no whole number",
                "weight = 2 | weigth = 2 | course.toml:9: weigth is not known here",
                "due = 2026-11-20T23:59:00+01:00 | due = 2026-11-20T23:59:00 | course.toml:10: due is no date",
                "id = \"i05\" | id = \"i99\" | course.toml:13: id names no exercise",
                "id = \"i05\" | id = \"threads\" | course.toml:13: id names a whole chapter",
                "id = \"i05\" | id = \"t03_mutex\" | course.toml:13: id is there twice",
                "late = \"10% a day, at most 5 days\" | late = \"ten\" | course.toml:3: late is no late policy",
                "zone = \"Europe/Berlin\" | zone = \"Berlin\" | course.toml:2: zone is no time zone",
                "missing = \"0\" | missing = 0 | course.toml:4: missing is missing or no text",
                "title = \"Course\" | title = \"Course | course.toml:1: is not TOML"
            })
    void aMistakeInThePlanIsToldByItsLine(String right, String wrong, String expected) throws IOException {
        write("course.toml", PLAN.replace(right, wrong));
        refused(expected);
    }

    private void refused(String expected) {
        var wrong = assertThrows(UsageException.class, () -> CourseFolder.open(folder, CATALOG));
        assertTrue(String.valueOf(wrong.getMessage()).contains(expected), wrong.getMessage());
        assertTrue(String.valueOf(wrong.getMessage()).contains("; "), wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eve,t03,,3,because,vh,now | overrides.csv:2: \"eve\" is no student of the roster",
                "ada,t04,,3,because,vh,now | overrides.csv:2: t04 is no exercise of this course",
                "ada,t03,C99,1,because,vh,now | overrides.csv:2: threads.t03_mutex has no clause C99",
                "ada,t03,,999,because,vh,now | overrides.csv:2: \"999\" are no points here",
                "ada,t03,,-1,because,vh,now | overrides.csv:2: \"-1\" are no points here",
                "ada,t03,,3,,vh,now | overrides.csv:2: there is no reason"
            })
    void aMistakeInTheOverridesIsToldByItsLine(String line, String expected) throws IOException {
        write("course.toml", PLAN);
        write("overrides.csv", "student,exercise,clause,points,reason,by,when\n" + line + "\n");
        refused(expected);
    }

    @Test
    void theLaterOverrideCountsAndOneWithoutPointsTakesItBack() throws IOException {
        write("course.toml", PLAN);
        var overrides = CourseFolder.open(folder, CATALOG).overrides();
        for (var points : new OptionalInt[] {OptionalInt.of(3), OptionalInt.of(5)}) {
            overrides = overrides.with(entry(points));
        }
        assertEquals(OptionalInt.of(5), points(overrides));
        assertEquals(
                OptionalInt.of(5), points(CourseFolder.open(folder, CATALOG).overrides()));
        overrides.with(entry(OptionalInt.empty()));
        var read = CourseFolder.open(folder, CATALOG).overrides();
        assertEquals(Optional.empty(), read.of("ada", "threads.t03_mutex", Optional.empty()));
        assertEquals(4, Files.readAllLines(folder.resolve("overrides.csv")).size());
    }

    private static Overrides.Entry entry(OptionalInt points) {
        return new Overrides.Entry(
                "ada", "threads.t03_mutex", Optional.empty(), points, "shown, \"at\" the desk", "vh", "2026-11-28");
    }

    private static OptionalInt points(Overrides overrides) {
        return overrides
                .of("ada", "threads.t03_mutex", Optional.empty())
                .orElseThrow()
                .points();
    }
}
