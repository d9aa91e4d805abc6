package grader.wire;

import java.util.List;

/** What is to be done with a submission. */
public sealed interface Task {
    /** The checks judge it. */
    record Judge() implements Task {}

    /** The same, and of what breaks the steps are told that show it without the check, where there are such. */
    record Record() implements Task {}

    /**
     * No check judges it: these steps are played.
     *
     * @param steps as {@link Step#lines} writes them
     */
    record Play(List<String> steps) implements Task {
        public Play {
            steps = List.copyOf(steps);
        }
    }
}
