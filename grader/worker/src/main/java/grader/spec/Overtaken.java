package grader.spec;

import grader.wire.Step;
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

    private static volatile boolean woven = true;

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
     * Plays a scene once for each point that the call passes, on fresh objects each time. Ends with the first scene in
     * which the call was not held, since it has no more points, or after so many. So a call that passes none, such as
     * an empty method, is judged by one scene in which nothing overtakes it.
     *
     * @throws IllegalStateException on classes that are not woven: then no call has points, whatever it does
     */
    public static void atEachPoint(int most, Scene scene) throws Exception {
        mustBeWoven();
        for (var point = 1; point <= most && play(scene, point); point++) {}
    }

    static void mustBeWoven() {
        if (!woven) {
            throw new IllegalStateException("points and stale reads are for checks on woven classes alone");
        }
    }

    static boolean play(Scene scene, int point) throws Exception {
        Recording.anew();
        return scene.play(point);
    }

    /** Whether the check that runs now judges woven classes. */
    public static void judgesWoven(boolean isWoven) {
        woven = isWoven;
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
        var call = actors.start(actor, point, what, hold.of(command));
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

    Call<T> call() {
        return call;
    }

    /** Lets it go on: the call, which can be asked from now on how it ends. */
    public Call<T> goesOn() {
        Recording.step(new Step.LetsGo());
        hold.letGo();
        return call;
    }
}
