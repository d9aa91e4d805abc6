package processes.p02_submission;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** One of the two ways to submit. */
enum Way {
    SYNCHRONOUSLY,
    ASYNCHRONOUSLY;

    Submission<Object> of(List<Callable<Object>> tasks) {
        return switch (this) {
            case SYNCHRONOUSLY -> Submission.synchronously(tasks);
            case ASYNCHRONOUSLY -> Submission.asynchronously(tasks);
        };
    }

    /** What it promises of the tasks' calls. */
    String clause() {
        return switch (this) {
            case SYNCHRONOUSLY -> "C6";
            case ASYNCHRONOUSLY -> "C7";
        };
    }

    /** As the method is called. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
