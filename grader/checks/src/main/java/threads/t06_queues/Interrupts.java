package threads.t06_queues;

import grader.spec.Actors;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** C9: calls on a thread whose interrupt status is set. */
final class Interrupts {
    private static final String THREW = "threw InterruptedException";

    private Interrupts() {}

    static void onEntry(
            Actors actors,
            String who,
            String which,
            BoundedQueue<Prioritized<Object>> queue,
            Prioritized<Object> entry) {
        throwsOnEntry(actors, who, "put(" + entry + ")" + which, () -> Arguments.putting(queue, entry));
        throwsOnEntry(actors, who, "take()" + which, queue::take);
        for (var time : List.of(Duration.ZERO, Scene.LONG)) {
            var shown = Scene.shown(time) + ")" + which;
            throwsOnEntry(actors, who, "offer(" + entry + ", " + shown, () -> queue.offer(entry, time));
            throwsOnEntry(actors, who, "poll(" + shown, () -> queue.poll(time));
        }
        actors.start(who, "size() with its interrupt status set" + which, () -> {
                    Thread.currentThread().interrupt();
                    queue.size();
                    return Thread.interrupted();
                })
                .returns(true, "C9: size() waits for nothing, and leaves the interrupt status as it is");
    }

    private static void throwsOnEntry(Actors actors, String who, String what, Callable<?> command) {
        actors.start(who, what + " with its interrupt status set", () -> outcome(command))
                .returns(
                        THREW,
                        "C9: the thread is interrupted already: the call throws and clears the status, whether it could"
                                + " go on or not");
    }

    private static String outcome(Callable<?> command) throws Exception {
        Thread.currentThread().interrupt();
        try {
            command.call();
            return "returned";
        } catch (InterruptedException asked) {
            return Thread.interrupted() ? "threw InterruptedException, with its status still set" : THREW;
        }
    }
}
