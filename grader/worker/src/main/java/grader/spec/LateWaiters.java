package grader.spec;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * A call of which all who wait hear late: whoever it wakes passes no point of the submission's code before it has
 * ended. So several steps of one thread come between a wake-up and what the woken one does with it, without luck. A
 * legal delay, as on a machine that has no processor for woken threads. For woven classes.
 */
public final class LateWaiters {
    private static final Duration LATE = Duration.ofMillis(20);

    private LateWaiters() {}

    /**
     * Tells an actor to run a command, and lets those who wait go on when it has ended, or cannot without them.
     *
     * @param what the command as the story tells it
     * @param waiting one of those who wait: how it does decides how they are kept
     */
    public static <T> Call<T> start(Actors actors, String actor, String what, Call<?> waiting, Callable<T> command) {
        var kept = Late.by(waiting.actor().thread(), LATE, command);
        var story = what + ", of which all who wait hear late";
        if (kept.isPresent()) {
            return actors.start(actor, story, kept.get());
        }
        var hold = Hold.ofOthers();
        actors.holds.add(hold);
        var call = actors.start(actor, story, hold.of(command));
        actors.settle();
        hold.letGo();
        return call;
    }
}
