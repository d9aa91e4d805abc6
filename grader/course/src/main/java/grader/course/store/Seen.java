package grader.course.store;

import grader.course.gradebook.Source;
import java.util.List;

/** What was found of a student's exercise when the submissions were gone through. */
public sealed interface Seen {
    /** Files; the notes are what a person should know, a sentence each. */
    record Work(Source source, List<String> notes) implements Seen {
        public Work {
            notes = List.copyOf(notes);
        }
    }

    /** None. */
    record Nothing() implements Seen {}

    /** Something that could not be read. */
    record Unreadable(List<String> why) implements Seen {
        public Unreadable {
            why = List.copyOf(why);
        }
    }
}
