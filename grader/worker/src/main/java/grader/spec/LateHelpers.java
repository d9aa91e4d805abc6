package grader.spec;

import java.util.concurrent.Callable;

/**
 * A call whose helpers come late: no other thread of the submission passes a point of its code until the call has ended
 * or waits. So what a call promises for its return and leaves to a thread that it has started is seen to be missing,
 * without luck; and a call that waits for its helpers is as right as ever. A legal delay, as on a machine that has no
 * processor for new threads. For woven classes.
 */
public final class LateHelpers {
    private LateHelpers() {}

    /**
     * Tells an actor to run a command, and returns when it has ended, with its helpers still late until the actors are
     * closed, or when it waits, with its helpers on their way.
     *
     * @param what the command as the story tells it
     */
    public static <T> Call<T> start(Actors actors, String actor, String what, Callable<T> command) {
        Recording.cannot();
        var hold = Hold.ofOthers();
        actors.holds.add(hold);
        var call = actors.start(actor, what + ", and all threads that could help it come late", hold.of(command));
        actors.settle();
        if (!call.ended()) {
            hold.letGo();
        }
        return call;
    }
}
