package grader.spec;

import java.util.concurrent.Callable;

/**
 * A call that was held at one point of the submission's code, so that others can overtake it there: the very
 * interleaving in which what it has looked at is no longer so. No luck is in it: of a call that looks first and acts
 * then, some point lies between the two. For woven classes.
 *
 * @param <T> what the call returns
 */
public final class Overtaken<T> {
    static final String ADVICE =
            "is what it has looked at still so when it acts? Look and act in one step, under one lock";

    private final Call<T> call;
    private final Hold hold;
    private final boolean wasHeld;

    private Overtaken(Call<T> call, Hold hold) {
        this.call = call;
        this.hold = hold;
        this.wasHeld = hold.wasHeld();
    }

    /** A scene with a call that is held at a point. */
    @FunctionalInterface
    public interface Scene {
        /** Plays it with the call held at its n-th point; whether it was held. */
        boolean play(int point) throws Exception;
    }

    /**
     * Plays a scene once for each point that the call passes, on fresh objects each time. Ends when the call was not
     * held any more, since it has no more points, or after so many.
     *
     * @throws IllegalStateException when it was never held: then nothing was looked at
     */
    public static void atEachPoint(int most, Scene scene) throws Exception {
        for (var point = 1; point <= most; point++) {
            if (!scene.play(point)) {
                if (point == 1) {
                    throw new IllegalStateException("the call passes no point: the check is for woven classes");
                }
                return;
            }
        }
    }

    /**
     * Tells an actor to run a command that is held at its n-th point, and returns when it is held, waits or has ended.
     *
     * @param point from 1
     * @param what the command as the story tells it
     */
    public static <T> Overtaken<T> start(Actors actors, int point, String actor, String what, Callable<T> command) {
        var hold = Hold.at(point);
        actors.holds.add(hold);
        var call = actors.start(actor, what, hold.of(command));
        actors.settle();
        if (hold.wasHeld()) {
            actors.told(call, "is held at " + hold.site() + ", and others overtake it");
        }
        return new Overtaken<>(call, hold);
    }

    /** Whether it came to the point; when not, it has fewer of them, and waits or has ended. */
    public boolean wasHeld() {
        return wasHeld;
    }

    /** Lets it go on: the call, which can be asked from now on how it ends. */
    public Call<T> goesOn() {
        hold.letGo();
        return call;
    }
}
