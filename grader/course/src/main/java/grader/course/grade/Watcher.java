package grader.course.grade;

import grader.catalog.ExerciseEntry;

/** Told of how a class is graded, by several threads. */
public interface Watcher {
    /** So many students of so many have been gone through. */
    void gathered(int students, int of);

    /** So many distinct contents are to be judged. */
    void toJudge(int count);

    /** One of them is begun. */
    void begins(ExerciseEntry exercise, String content);

    /** It is through. */
    void ends(String content);

    /** Nobody watches. */
    Watcher NOBODY = new Watcher() {
        @Override
        public void gathered(int students, int of) {
            // Nobody asks.
        }

        @Override
        public void toJudge(int count) {
            // Nobody asks.
        }

        @Override
        public void begins(ExerciseEntry exercise, String content) {
            // Nobody asks.
        }

        @Override
        public void ends(String content) {
            // Nobody asks.
        }
    };
}
