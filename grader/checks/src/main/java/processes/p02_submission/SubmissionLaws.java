package processes.p02_submission;

import grader.spec.Laws;
import grader.spec.Trial;
import grader.spec.Waiting;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The two calls that wait for tasks, as the laws of waiting see them. */
final class SubmissionLaws implements AutoCloseable {
    private final Trial trial;
    private final List<Task> made = new ArrayList<>();

    /** Tasks of which the second one is held. */
    private record Held(Submission<Object> submission, Task task) {}

    /** A law to be played. */
    @FunctionalInterface
    interface Law {
        void play(Laws<?> laws) throws Exception;
    }

    private SubmissionLaws(Trial trial) {
        this.trial = trial;
    }

    /** Plays the law with each of the two calls. */
    static void play(Trial trial, Law law) throws Exception {
        try (var both = new SubmissionLaws(trial)) {
            law.play(both.laws(new Plain<>("take(1)", held -> held.submission().take(1))));
            law.play(
                    both.laws(new Plain<>("takeAll()", held -> held.submission().takeAll())));
        }
    }

    private Laws<Held> laws(Plain<Held> call) {
        return new Laws<>(
                trial,
                new Waiting<>(
                        new Closed<>("C7", "asynchronously of two tasks, of which the second stands still", this::held),
                        Optional.of(call),
                        Optional.empty(),
                        new Opening<>(
                                "C7",
                                "the second task is let go",
                                held -> held.task().letGo(),
                                Lets.ALL),
                        new Clauses("C8", "C8", "C11", "C8", "C12", "C12")));
    }

    private Held held() {
        var second = new Task(1, Deed.RETURNS);
        made.add(second);
        var submission = Submission.asynchronously(Scene.calls(List.of(Task.free(0, Deed.RETURNS), second)));
        return new Held(submission, second);
    }

    @Override
    public void close() {
        made.forEach(Task::letGo);
    }
}
