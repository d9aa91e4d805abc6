package processes.p02_submission;

import java.util.List;
import java.util.Optional;

/**
 * C9: polls of tasks of which it is known who has ended.
 *
 * @param tasks in the order of the list
 */
record Polls(Scene scene, List<Task> tasks, Submission<Object> submission) {
    void poll(int number, boolean[] ended) {
        var because = ended[number]
                ? "C9: the outcome was returned to somebody: poll returns it"
                : "C9: the task has not ended: poll returns nothing";
        var found = scene.actors()
                .start("P", "poll(" + number + ")", () -> submission.poll(number))
                .returns("C9: poll does not wait: it returns");
        isPolled(because, number, ended[number], found);
    }

    private void isPolled(String because, int number, boolean ended, Optional<Outcome<Object>> found) {
        var right = found != null
                && found.isPresent() == ended
                && found.map(tasks.get(number)::hasOutcome).orElse(true);
        if (!right) {
            throw scene.actors()
                    .broken(
                            because,
                            "it returned " + found + " of " + tasks.get(number).words());
        }
    }

    void pollAll(boolean[] ended) {
        var found = scene.actors()
                .start("P", "pollAll()", submission::pollAll)
                .returns("C9: pollAll does not wait: it returns");
        if (found == null || found.size() != tasks.size()) {
            throw scene.actors().broken("C9: pollAll is poll of every task", "it returned " + found);
        }
        for (var number = 0; number < tasks.size(); number++) {
            var because = "C9: pollAll is poll of every task, in the order of the list";
            isPolled(because, number, ended[number], found.get(number));
        }
    }
}
