package coroutines.c05_gather;

import grader.spec.Trial;
import java.time.Duration;

/** Callers who come interrupted. */
final class Entry {
    private Entry() {}

    /** Who comes interrupted is told so, though there is nothing to wait for, or no time. */
    static void interruptedBeforeAll(Trial trial) throws Exception {
        for (var method : Method.PATIENT) {
            trial.scene(() -> comesInterrupted(trial, method.within(Duration.ZERO), true));
            trial.scene(() -> comesInterrupted(trial, method, true));
            if (!method.first()) {
                trial.scene(() -> comesInterrupted(trial, method, false));
                trial.scene(() -> comesInterrupted(trial, method.within(Duration.ZERO), false));
            }
        }
    }

    private static void comesInterrupted(Trial trial, Method method, boolean withTask) throws Exception {
        try (var actors = trial.actors()) {
            var gather = actors.start("maker", "new Gather(2)", () -> new Gather(2))
                    .returns("C1: new Gather(limit) returns");
            var crowd = new Crowd();
            if (withTask) {
                crowd.add(Manner.OBEYS).end(End.RETURNS);
            }
            var tasks = crowd.jobs();
            var due = "C9: the caller is interrupted already: InterruptedException, and the status is cleared";
            var call = actors.start("caller", "interrupted already: " + method.told(tasks.size() + " tasks"), () -> {
                Thread.currentThread().interrupt();
                return Told.of(crowd, () -> method.on(gather, tasks));
            });
            var told = call.returns(due);
            if (!told.how().equals(Told.INTERRUPTED) || told.isInterrupted()) {
                throw actors.broken(
                        due,
                        "the call " + told.how() + ", and the status is " + (told.isInterrupted() ? "set" : "cleared"));
            }
            actors.settle();
            if (!crowd.begun().isEmpty()) {
                throw actors.broken("C9: the caller is interrupted already: no task begins", "a task began");
            }
        }
    }
}
