package grader.spec;

/**
 * A thread of the submission's own, as a server has one, that is held at one of the points which it passes: what others
 * do meanwhile comes just there. A legal delay. For woven classes.
 */
public final class HeldThread {
    private final Hold hold;

    private HeldThread(Hold hold) {
        this.hold = hold;
    }

    /**
     * From now on that thread is held when it comes to its point with that number, counted from 1; until the actors
     * are closed, or it is let go.
     */
    public static HeldThread at(Actors actors, Thread thread, int point) {
        Overtaken.mustBeWoven();
        Recording.cannot();
        var hold = Hold.of(thread, point);
        actors.holds.add(hold);
        return new HeldThread(hold);
    }

    /** Lets it go on; whether it was held. */
    public boolean goesOn() {
        var wasHeld = hold.wasHeld();
        hold.letGo();
        return wasHeld;
    }
}
