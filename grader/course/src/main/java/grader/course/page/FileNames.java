package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.course.roster.Student;
import grader.scratch.Sha;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the pages are called: letters, digits and hyphens on every file system, and another for every student. */
final class FileNames {
    static final String CLASS = "index.html";
    static final String STUDENTS = "students";

    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 32;
    private static final int DIGITS = 12;

    private FileNames() {}

    /** The page of a student, as the class's page names it. */
    static String of(Student student) {
        var readable = OTHERS.matcher(student.id().toLowerCase(Locale.ROOT)).replaceAll("-");
        var begin = readable.substring(0, Math.min(LONGEST, readable.length()));
        return STUDENTS + "/" + begin + "-" + new Sha().with(student.id()).hex().substring(0, DIGITS) + ".html";
    }

    /** Where an exercise begins on a student's page. */
    static String anchor(CourseExercise exercise) {
        return OTHERS.matcher(exercise.id().toLowerCase(Locale.ROOT)).replaceAll("-");
    }
}
