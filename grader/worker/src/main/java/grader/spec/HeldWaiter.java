package grader.spec;

import grader.wire.Step;

/** A call that waits already, and is held at one of the points that it passes after its wake-up. */
public final class HeldWaiter {
    /** A right one passes some ten points from its wake-up to its end. */
    private static final int MOST_POINTS = 12;

    private final Actors actors;
    private final Call<?> call;
    private final Hold hold;

    private HeldWaiter(Actors actors, Call<?> call, Hold hold) {
        this.actors = actors;
        this.call = call;
        this.hold = hold;
    }

    /** Plays a scene for each point after a wake-up, until one is not reached: there may be none. */
    public static void atEachPoint(Overtaken.Scene scene) throws Exception {
        for (var point = 1; point <= MOST_POINTS && Overtaken.play(scene, point); point++) {}
    }

    /** From now on the call is held when it comes to its point with that number, counted from 1. */
    public static HeldWaiter at(Actors actors, Call<?> call, int point) {
        var hold = Hold.of(call.actor().thread(), point);
        actors.holds.add(hold);
        Recording.step(new Step.Holds(call.actor().name(), point));
        return new HeldWaiter(actors, call, hold);
    }

    /** Whether it is held now; ask when nobody moves. */
    public boolean isHeld() {
        if (hold.wasHeld()) {
            actors.told(call, "has woken up and is held at " + hold.site());
        }
        return hold.wasHeld();
    }

    boolean isHeldNow() {
        return hold.wasHeld();
    }

    /** Waits until it is held, has ended, or cannot be expected to wake any more. */
    void awaitHeldOr(Call<?> ended) {
        Stillness.await(() -> hold.wasHeld() || ended.ended());
        isHeld();
    }

    /** Lets it go on; whether it was held. */
    public boolean goesOn() {
        var wasHeld = hold.wasHeld();
        Recording.step(new Step.LetsGo());
        hold.letGo();
        return wasHeld;
    }
}
