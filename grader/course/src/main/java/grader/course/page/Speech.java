package grader.course.page;

import grader.course.gradebook.CourseExercise;
import grader.text.Texts;
import java.util.HashMap;
import java.util.Map;

/** What the kit and its exercises say, in the reader's language. For one thread. */
final class Speech {
    private final Texts texts;
    private final Map<String, Texts> ofExercises = new HashMap<>();

    Speech(Texts texts) {
        this.texts = texts;
    }

    /** The texts of the kit and those of an exercise. */
    Texts of(CourseExercise exercise) {
        return ofExercises.computeIfAbsent(exercise.id(), texts::with);
    }

    Words words() {
        return Words.in(texts.language());
    }
}
