package grader.grading;

import grader.catalog.ExerciseEntry;

/** What is done with an exercise, in this order. */
public enum Stage {
    READ("its files were read"),
    COMPILE("it was compiled"),
    POLICY("it was looked at for what is not allowed"),
    WEAVE("its classes were rewritten"),
    RUN("its checks ran"),
    SCORE("its points were counted"),
    RENDER("its report was written");

    private final String during;

    Stage(String during) {
        this.during = during;
    }

    /** The words behind "while". */
    String during() {
        return during;
    }

    /** Told whenever a stage begins, by the thread that grades. */
    @FunctionalInterface
    public interface Listener {
        /** Nobody listens. */
        Listener NONE = (exercise, stage) -> {};

        void begins(ExerciseEntry exercise, Stage stage);
    }
}
