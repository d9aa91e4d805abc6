package grader.course.similar;

import grader.course.collect.Content;
import grader.course.marks.Ledger;
import grader.course.plan.CourseFolder;
import grader.course.roster.Student;
import grader.course.store.Rows.Whose;
import grader.course.store.Seen;
import grader.course.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a course has of its students' files; what the store knows is read once. For one thread. */
public final class Archive implements AutoCloseable {
    private final CourseFolder course;
    private final String title;
    private final Store store;
    private final Ledger ledger;

    private Archive(CourseFolder course, String title, Store store) throws IOException {
        this.course = course;
        this.title = title;
        this.store = store;
        this.ledger = Ledger.of(store);
    }

    /** The course that is looked at. */
    public static Archive of(CourseFolder course) throws IOException {
        return new Archive(course, "", Store.read(course.store()));
    }

    /** An earlier one, with which it is compared. */
    public static Archive ofEarlier(CourseFolder course) throws IOException {
        return new Archive(course, course.plan().title(), Store.read(course.store()));
    }

    List<Student> students() {
        return course.roster().students();
    }

    Work.Owner owner(Student student) {
        return new Work.Owner(student.id(), student.name(), title);
    }

    /** The last that the student handed in of the exercise; empty when there is nothing. */
    Optional<Content> last(Student student, String exercise) throws IOException {
        var seen = ledger.lastSeen(new Whose(student.id(), exercise));
        return seen.isPresent() && seen.get().seen() instanceof Seen.Work(var source, var _)
                ? store.content(source.content())
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
